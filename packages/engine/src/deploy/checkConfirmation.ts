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
import { DeploymentRecord } from '../model/Deployment';
import { DeploymentSource } from '../model/DeploymentSet';
import { checkDeleteShare } from './checkDeleteShare';
import { OrchestratorSettings } from './OrchestratorSettings';
import { Prepared } from './prepare';

/**
 * Why nothing of a deployment may run before more of it is confirmed; undefined when it may.
 *
 * @remarks
 * Keys of stateful resources hold back their own nodes only, but for an environment that goes: half of it would be worth nothing. Who asks for that asks for its
 * deletes, so their share is not counted.
 */
export function checkConfirmation(options: {
  source: DeploymentSource;
  confirm: DeploymentRecord['confirm'];
  prepared: Pick<Prepared, 'plan' | 'rows'>;
  settings: OrchestratorSettings;
}): string | undefined {
  const { source, confirm, prepared, settings } = options;
  const { plan, rows } = prepared;
  if (source.kind === 'delete-environment') {
    const keys = plan.nodes.flatMap(({ blockedBy }) => blockedBy ?? []);
    return keys.length > 0
      ? `Each stateful resource must be confirmed by its key or detached: ${keys
          .sort()
          .join(', ')}`
      : undefined;
  }
  return confirm.deletes
    ? undefined
    : checkDeleteShare(plan, rows.length, settings.confirmDeletesAbove);
}
