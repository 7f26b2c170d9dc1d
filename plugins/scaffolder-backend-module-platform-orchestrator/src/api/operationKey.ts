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

import { createHash } from 'node:crypto';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';

/**
 * Names one run of one step, the same when the task is recovered or retried: the idempotency key of what the step creates.
 *
 * @remarks
 * The iterations of a step with `each` share its id and its checkpoints, so the input is part of it.
 */
export function operationKey(
  context: Pick<ActionContext<JsonObject>, 'task' | 'step' | 'input'>,
): string {
  const input = createHash('sha256')
    .update(JSON.stringify(context.input))
    .digest('hex')
    .slice(0, 16);
  return `${context.task.id}/${context.step?.id ?? ''}/${input}`;
}
