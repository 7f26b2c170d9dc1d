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

import { JsonPath } from '@platform-orchestrator/score';
import { SecretReference } from '../model/ResolvedText';
import { ProblemReport } from '../problems/ProblemReport';

/** A DNS subdomain: labels with dots between them. */
const SECRET_NAME =
  /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
const SECRET_NAME_LENGTH = 253;

/** A key of a Secret or ConfigMap. */
const SECRET_KEY = /^[A-Za-z0-9._-]{1,253}$/;

/** Reports a reference that no Secret can have. */
export function checkSecretReference(options: {
  reference: SecretReference;
  path: JsonPath;
  report: ProblemReport;
}): void {
  const { reference, path, report } = options;
  const { name, key } = reference;
  if (!SECRET_NAME.test(name) || name.length > SECRET_NAME_LENGTH) {
    report.add({
      code: 'invalid-name',
      path,
      message: 'It refers to a Secret by a name that no Secret can have.',
      expected: 'lower-case letters, digits, dashes and dots',
      found: name,
    });
  }
  if (!SECRET_KEY.test(key)) {
    report.add({
      code: 'invalid-name',
      path,
      message: `It refers to the Secret "${name}" by a key that no Secret can have.`,
      expected: 'letters, digits, dashes, underscores and dots',
      found: key,
    });
  }
}
