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
import { ResourceDefinition } from '../model/Definitions';
import { Prepared } from './prepare';

/** The definitions that nodes of a graph were matched with, at the versions that count there. */
export function usedDefinitions({
  graph,
  definitions,
  pins,
}: Pick<Prepared, 'graph' | 'definitions' | 'pins'>): ResourceDefinition[] {
  const names = new Set(
    [...graph.nodes.values()].flatMap(({ definition }) =>
      definition ? [definition.name] : [],
    ),
  );
  return [...names]
    .sort()
    .flatMap(name => pins.get(name) ?? definitions.definitions.get(name) ?? []);
}
