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
  PlanAction,
  PlannedNode,
} from '@platform-orchestrator/backstage-plugin-common';
import {
  RemixiconComponentType,
  RiAddLine,
  RiArchiveLine,
  RiArrowLeftRightLine,
  RiEqualLine,
  RiLoginBoxLine,
  RiQuestionMark,
  RiSubtractLine,
} from '@remixicon/react';
import { TildeIcon } from './TildeIcon';

/** What a row of a plan says it does. `maybe` is an update that may turn out to be none. */
export type ActionName = PlanAction | 'maybe';

/** In the order in which counts are shown. */
export const actionNames: ActionName[] = [
  'create',
  'update',
  'maybe',
  'replace',
  'delete',
  'adopt',
  'unknown',
  'retain',
  'unchanged',
];

/** The symbols that the command line prints as well. */
export const actionIcons: Record<
  ActionName,
  RemixiconComponentType | typeof TildeIcon
> = {
  create: RiAddLine,
  update: TildeIcon,
  maybe: TildeIcon,
  replace: RiArrowLeftRightLine,
  delete: RiSubtractLine,
  retain: RiArchiveLine,
  unchanged: RiEqualLine,
  adopt: RiLoginBoxLine,
  unknown: RiQuestionMark,
};

/** The action that a row shows. */
export function actionOf(
  node: Pick<PlannedNode, 'action' | 'mayBeUnchanged'>,
): ActionName {
  return node.action === 'update' && node.mayBeUnchanged
    ? 'maybe'
    : node.action;
}
