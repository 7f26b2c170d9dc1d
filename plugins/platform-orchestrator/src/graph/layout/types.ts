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

/** A node as its place is found: only its lane and its links count, never its status. */
export interface LayoutNode {
  key: string;
  /** `platform`, `shared` or the name of a workload. */
  lane: string;
}

/** `from` is there before `to`: outputs flow this way. */
export interface LayoutLink {
  from: string;
  to: string;
}

/** A graph to be placed. */
export interface LayoutInput {
  nodes: LayoutNode[];
  links: LayoutLink[];
}

/** Where a node stands. Units are pixels at zoom 1, from the top left corner. */
export interface PlacedNode extends LayoutNode {
  x: number;
  y: number;
}

/** A band in which all nodes of one lane stand. */
export interface PlacedLane {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line between two nodes. */
export interface PlacedLink extends LayoutLink {
  /** Other links already say it: drawn for the selected node only. */
  implied: boolean;
  /** Path of an SVG. */
  path: string;
}

/** A graph with a place for everything. */
export interface GraphLayout {
  width: number;
  height: number;
  nodes: PlacedNode[];
  lanes: PlacedLane[];
  links: PlacedLink[];
}

/** What lies first in the lanes: nodes in every deployment. */
export const PLATFORM_LANE = 'platform';

/** What several workloads share. */
export const SHARED_LANE = 'shared';
