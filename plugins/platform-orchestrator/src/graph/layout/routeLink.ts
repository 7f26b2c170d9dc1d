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

import { measures } from './measures';

/** The two ends of a line. */
export interface RouteLinkOptions {
  /** Top left corner of the node that it leaves. */
  from: { x: number; y: number };
  /** Top left corner of the node at which it ends. */
  to: { x: number; y: number };
  /** How far from the middle of that node's left side, in pixels. */
  port: number;
}

/** Room that the arrow's tip leaves before the card. */
const TIP_PX = 2;

/** The path of a line: straight in its row, then one curve in the gap before the node at which it ends. */
export function routeLink(options: RouteLinkOptions): string {
  const { from, to, port } = options;
  const middle = measures.nodeHeight / 2;
  const startX = from.x + measures.nodeWidth;
  const startY = from.y + middle;
  const endX = to.x - TIP_PX;
  const endY = to.y + middle + port;
  if (startY === endY) {
    return `M${startX} ${startY}H${endX}`;
  }
  const bendX = to.x - measures.columnGap;
  const half = (endX - bendX) / 2;
  return `M${startX} ${startY}H${bendX}C${bendX + half} ${startY} ${
    endX - half
  } ${endY} ${endX} ${endY}`;
}
