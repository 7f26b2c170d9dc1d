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

import { ChangeRequest } from './ChangeRequest';

const LONGEST_SUBJECT = 72; // git's own convention, `git help commit`: "Discussion"

/** Says in the first line what changes, and in trailers for which deployments. */
export function commitMessage(
  changes: readonly Pick<ChangeRequest, 'action' | 'subject' | 'deployment'>[],
): string {
  const lines = changes
    .map(({ action, subject }) => `${action} ${subject}`)
    .sort();
  const trailers = [
    ...new Set(changes.map(({ deployment }) => `Deployment: ${deployment}`)),
  ].sort();
  const [first] = lines;
  return lines.length === 1 && first.length <= LONGEST_SUBJECT
    ? [first, trailers.join('\n')].join('\n\n')
    : [
        summary(changes),
        lines.map(line => `- ${line}`).join('\n'),
        trailers.join('\n'),
      ].join('\n\n');
}

function summary(changes: readonly Pick<ChangeRequest, 'action'>[]): string {
  const actions = new Set(changes.map(({ action }) => action));
  const verb = actions.size === 1 ? changes[0].action : 'Change';
  return changes.length === 1
    ? `${verb} a folder`
    : `${verb} ${changes.length} folders`;
}
