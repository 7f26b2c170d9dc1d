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

import { Viewport } from '@xyflow/react';

/** Below this, text cannot be read: the rest is reached by moving the graph. */
const SMALLEST_ZOOM = 0.6;

/** The tallest that a graph gets before it is moved instead. */
const TALLEST_PX = 760;

const SHORTEST_PX = 200;

/** How a graph first stands in its frame. */
export interface FittedGraph {
  viewport: Viewport;
  /** Height of the frame, in pixels. */
  height: number;
  /** Whether all of it is in sight. */
  fits: boolean;
}

/**
 * Makes a graph as wide as its frame, but never larger than it was drawn, nor too small to read.
 *
 * @param options.frameWidth - pixels; 0 while it is not known
 */
export function fitViewport(options: {
  width: number;
  height: number;
  frameWidth: number;
}): FittedGraph {
  const { width, height } = options;
  const frameWidth = options.frameWidth || width;
  const wanted = Math.min(1, frameWidth / width);
  const zoom = Math.max(SMALLEST_ZOOM, wanted);
  const drawnHeight = height * zoom;
  return {
    viewport: { zoom, x: Math.max(0, (frameWidth - width * zoom) / 2), y: 0 },
    height: Math.min(TALLEST_PX, Math.max(SHORTEST_PX, drawnHeight)),
    fits: wanted >= SMALLEST_ZOOM && drawnHeight <= TALLEST_PX,
  };
}
