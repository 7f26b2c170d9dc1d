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

import { Workload } from '@platform-orchestrator/score';
import { Document, Pair, Scalar, YAMLMap, YAMLSeq, isScalar } from 'yaml';

/** Sections that a blank line sets apart. */
const SECTIONS = new Set(['service', 'containers', 'resources']);

/** Lists that fit into one line are easier to read there. */
const LISTS_IN_ONE_LINE = new Set(['command', 'args']);
const MAXIMUM_LINE_WIDTH = 100;

/** A Score file as a person would write it: sections apart, commands in one line where they fit, no folded text. */
export function printWorkload(workload: Workload): string {
  const document = new Document(workload);
  const root = document.contents as YAMLMap;
  for (const pair of root.items as Pair<Scalar<string>>[]) {
    pair.key.spaceBefore = SECTIONS.has(pair.key.value);
  }
  const containers = root.get('containers') as YAMLMap<unknown, YAMLMap>;
  for (const { value: container } of containers.items) {
    for (const { key, value } of container?.items ?? []) {
      if (isScalar(key) && LISTS_IN_ONE_LINE.has(String(key.value))) {
        const list = value as YAMLSeq;
        list.flow = JSON.stringify(list).length <= MAXIMUM_LINE_WIDTH;
      }
    }
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
