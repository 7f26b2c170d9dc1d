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

import { ProvisionerRule } from '../model/Definitions';
import { ResourceIdentity } from '../model/Identity';
import { FailedField } from './criteria';
import { scoreId } from './scoreId';

/** The fields in which a request differs from what a provisioner is for; none means that it matches. */
export function failedProvisionerFields(
  rule: ProvisionerRule,
  request: ResourceIdentity,
): FailedField[] {
  const failed: FailedField[] = [];
  if (rule.class !== undefined && rule.class !== request.class) {
    failed.push({
      field: 'class',
      expected: rule.class,
      found: request.class,
    });
  }
  const id = scoreId(request.id);
  if (rule.id !== undefined && rule.id !== id) {
    failed.push({ field: 'resource', expected: rule.id, found: id });
  }
  return failed;
}
