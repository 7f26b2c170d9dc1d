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
import { EngineContext } from './EngineContext';
import { OrchestratorError } from './OrchestratorError';

/**
 * Hands a resource over: its row goes, its thing stays, and nobody here knows of it any more.
 *
 * @throws OrchestratorError `not-found`, or `conflict` while something depends on it or a deployment runs
 */
export async function forgetResource(options: {
  engine: Pick<EngineContext, 'store' | 'clock'>;
  key: string;
  by: string;
}): Promise<void> {
  const { engine, key, by } = options;
  const { store, clock } = engine;
  const row = await store.getResource(key);
  const rows = row ? await store.listResources(row.environmentUid) : [];
  const users = rows.filter(({ dependencies }) =>
    dependencies.some(dependency => dependency.key === key),
  );
  if (users.length > 0) {
    throw new OrchestratorError(
      'conflict',
      `The resource ${key} is used by ${users
        .map(({ identity }) => `${identity.type} ${identity.id}`)
        .sort()
        .join(', ')}: deploy without it, or forget those first`,
    );
  }
  switch (await store.forgetResource({ key, by, at: clock.now() })) {
    case 'absent':
      throw new OrchestratorError('not-found', `There is no resource ${key}`);
    case 'busy':
      throw new OrchestratorError(
        'conflict',
        `A deployment runs in the environment of the resource ${key}: wait for it, or cancel it`,
      );
    default:
  }
}
