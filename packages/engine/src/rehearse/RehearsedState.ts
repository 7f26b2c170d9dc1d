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

import { GraphState } from '../plan/GraphState';
import { Rehearsal } from './Rehearsal';

/** What is known of a graph's nodes where nothing was ever run: nodes that stay as they are give what they gave in the rehearsal. */
export class RehearsedState extends GraphState {
  readonly #rehearsal: Rehearsal;

  constructor(
    options: ConstructorParameters<typeof GraphState>[0] & {
      rehearsal: Rehearsal;
    },
  ) {
    super(options);
    this.#rehearsal = options.rehearsal;
  }

  override keepOutputs(key: string): void {
    const { outputs, manifests } = this.#rehearsal.nodes.get(key)!;
    this.setOutputs(key, outputs, manifests);
  }
}
