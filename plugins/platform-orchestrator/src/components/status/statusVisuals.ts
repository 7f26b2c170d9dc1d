/*
 * Copyright 2026 The Platform Orchestrator Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import {
  RemixiconComponentType,
  RiAddLine,
  RiAlertLine,
  RiArchiveLine,
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiEqualLine,
  RiExchange2Line,
  RiForbidLine,
  RiLoader4Line,
  RiPauseCircleLine,
  RiQuestionLine,
  RiRefreshLine,
  RiStopCircleLine,
  RiSubtractLine,
  RiTimeLine,
  RiUserFollowLine,
} from '@remixicon/react';
import { StatusName } from './StatusName';

/** Colour of an icon. The word beside it always has the colour of text. */
export type Tone = 'positive' | 'info' | 'warning' | 'negative' | 'muted';

/** How a status is drawn. Shapes differ, so that no two are told apart by colour alone. */
export interface StatusVisual {
  icon: RemixiconComponentType;
  tone: Tone;
  /** Turns, unless the person asked for less motion. */
  turns?: boolean;
}

const done: StatusVisual = { icon: RiCheckboxCircleLine, tone: 'positive' };
const moving: StatusVisual = { icon: RiLoader4Line, tone: 'info', turns: true };
const waits: StatusVisual = { icon: RiTimeLine, tone: 'muted' };
const stopped: StatusVisual = { icon: RiStopCircleLine, tone: 'muted' };

export const statusVisuals: Record<StatusName, StatusVisual> = {
  healthy: done,
  active: done,
  succeeded: done,
  done,
  created: done,
  updated: done,
  replaced: done,
  adopted: done,
  deleted: { icon: RiSubtractLine, tone: 'positive' },
  progressing: moving,
  running: moving,
  settling: moving,
  deleting: moving,
  degraded: { icon: RiAlertLine, tone: 'warning' },
  drifted: { icon: RiExchange2Line, tone: 'warning' },
  stale: { icon: RiRefreshLine, tone: 'warning' },
  'awaiting-approval': { icon: RiUserFollowLine, tone: 'warning' },
  failed: { icon: RiCloseCircleLine, tone: 'negative' },
  blocked: { icon: RiForbidLine, tone: 'negative' },
  unknown: { icon: RiQuestionLine, tone: 'muted' },
  queued: waits,
  waiting: waits,
  pending: { icon: RiAddLine, tone: 'muted' },
  paused: { icon: RiPauseCircleLine, tone: 'muted' },
  cancelled: stopped,
  superseded: stopped,
  retained: { icon: RiArchiveLine, tone: 'muted' },
  detached: { icon: RiArchiveLine, tone: 'muted' },
  unchanged: { icon: RiEqualLine, tone: 'muted' },
  skipped: { icon: RiEqualLine, tone: 'muted' },
  'not-deployed': { icon: RiSubtractLine, tone: 'muted' },
};
