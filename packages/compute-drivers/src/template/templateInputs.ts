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

import { DriverInputs } from '@platform-orchestrator/engine';
import { JsonObject } from '@platform-orchestrator/score';
import { TEMPLATE_DELIMITERS, checkTemplate } from '../go/checkTemplate';

/** What can be made of templates, in the order in which they run; `cookie` is the last one. */
export type TemplateName =
  | 'init'
  | 'outputs'
  | 'secrets'
  | 'manifests'
  | 'cookie';

const DESCRIPTIONS: Readonly<Record<TemplateName, string>> = {
  init: 'A map that the other templates read as .init',
  outputs: 'The plain outputs',
  secrets: 'The secret outputs',
  manifests:
    'Objects of Kubernetes by name: location (namespace, cluster, containers or volumes) and data',
  cookie: 'What the next run reads as .cookie; kept encrypted',
};

/** What definitions with the driver may give. All other inputs are data: templates read them as `.driver.values`. */
export const TEMPLATE_INPUTS: DriverInputs = {
  values: {
    type: 'object',
    required: ['templates'],
    properties: {
      templates: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          Object.entries(DESCRIPTIONS).map(
            ([name, description]): [string, JsonObject] => [
              name,
              {
                type: ['string', 'object'],
                description: `${description}. A Go template that writes YAML, or a map in which every text is one`,
              },
            ],
          ),
        ),
      },
    },
  },
  secrets: { type: 'object' },
  code: {
    names: ['templates'],
    delimiters: TEMPLATE_DELIMITERS,
    check: checkTemplate,
  },
};
