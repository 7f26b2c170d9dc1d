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

import { explainCommand } from './explainCommand';

describe('explainCommand', () => {
  const request = {
    type: 'postgres',
    application: 'bookshop',
    environment: 'production',
  };

  it('names the type alone where nothing else is given', () => {
    expect(explainCommand(request)).toBe(
      "platctl explain 'postgres' --definitions ./definitions \\\n  --app bookshop --env production",
    );
  });

  it('has class, id and environment type as the command line writes them', () => {
    expect(
      explainCommand({
        ...request,
        class: 'large',
        id: 'workloads.api.db',
        environmentType: 'production',
      }),
    ).toBe(
      "platctl explain 'postgres.large#workloads.api.db' --definitions ./definitions \\\n  --app bookshop --env production \\\n  --env-type production",
    );
  });
});
