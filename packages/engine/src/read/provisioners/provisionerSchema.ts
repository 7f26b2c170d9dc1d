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

import { JsonObject } from '@platform-orchestrator/score';

const text: JsonObject = { type: 'string' };
const optionalText: JsonObject = { type: ['string', 'null'] };
const texts: JsonObject = { type: ['array', 'null'], items: text };

/** Templates of both of Score's tools, in the order in which they run. */
export const PROVISIONER_TEMPLATES = ['init', 'state', 'shared', 'outputs'];

/** What else the template of a provisioner can make: objects of Kubernetes, or parts of a Compose project. */
export const PROVISIONER_PARTS = [
  'manifests',
  'directories',
  'files',
  'networks',
  'volumes',
  'services',
  'models',
  'info_logs',
];

/** A file of Score provisioners, of either tool. */
export const PROVISIONER_FILE_SCHEMA: JsonObject = {
  type: 'array',
  items: {
    type: 'object',
    required: ['uri', 'type'],
    additionalProperties: false,
    properties: {
      uri: { ...text, minLength: 1 },
      type: { ...text, minLength: 1 },
      class: optionalText,
      id: optionalText,
      description: optionalText,
      supported_params: texts,
      expected_outputs: texts,
      args: texts,
      ...Object.fromEntries(
        [...PROVISIONER_TEMPLATES, ...PROVISIONER_PARTS].map(name => [
          name,
          optionalText,
        ]),
      ),
    },
  },
};
