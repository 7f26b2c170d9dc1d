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

import type { TypedTemplateFunction } from '@platform-orchestrator/go-template';

/** What a name of a Secret cannot hold: it ends the name within the mark. */
const SEPARATOR = '_';

/** `encodeSecretRef NAME KEY`: a mark within an output that stands for a value of a Secret; targets of Kubernetes replace it by a reference. */
export const encodeSecretRef: TypedTemplateFunction = {
  parameters: ['string', 'string'],
  call: (name, key) => {
    if (String(name).includes(SEPARATOR)) {
      throw new Error(`the name of a Secret cannot hold ${SEPARATOR}`);
    }
    return `🔐💬${name}${SEPARATOR}${key}💬🔐`;
  },
};
