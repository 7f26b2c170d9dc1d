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

import { identityText } from '../model/Identity';
import { GraphState } from './GraphState';

/** `postgres db` for people: type and the last part of the id. */
export function nodeTitles(state: GraphState): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { key, identity } of [
    ...state.rows.values(),
    ...state.graph.nodes.values(),
  ]) {
    const name = identity.id.split('.').pop()!;
    titles.set(
      key,
      name === identity.type
        ? identityText(identity)
        : `${identity.type} ${name}`,
    );
  }
  return titles;
}
