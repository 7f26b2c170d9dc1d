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

import Ajv2020 from 'ajv/dist/2020';
import assert from 'node:assert/strict';
import { revealValue } from '@platform-orchestrator/engine';
import { DriverCheck } from './DriverCheck';

export const declarationChecks: DriverCheck[] = [
  {
    title: 'is named in lower case, with dashes',
    async run({ driver }) {
      assert.match(driver.id, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    },
  },
  {
    title: 'declares schemas that its own requests satisfy',
    async run(bench) {
      const { driver } = bench;
      const { inputs } = bench.request();
      const ajv = new Ajv2020({ strict: false });
      for (const [schema, value] of [
        [driver.inputs.values, inputs.values],
        [driver.inputs.secrets ?? {}, inputs.secrets],
      ] as const) {
        const validate = ajv.compile(schema);
        assert.ok(
          validate(revealValue(value)),
          ajv.errorsText(validate.errors),
        );
      }
    },
  },
  {
    title: 'has what a target needs',
    appliesTo: driver => driver.capabilities.target,
    async run({ driver }) {
      assert.ok(driver.observe, 'a target must have observe');
      assert.ok(driver.services, 'a target must have services');
    },
  },
];
