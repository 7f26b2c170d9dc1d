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

import { commitMessage } from './commitMessage';

const web = {
  action: 'Deploy' as const,
  subject: 'shop/staging/web',
  deployment: '7',
};
const api = { ...web, subject: 'shop/staging/api' };
const old = {
  action: 'Remove' as const,
  subject: 'shop/staging/old',
  deployment: '8',
};

describe('commitMessage', () => {
  it('names the one folder that changes', () => {
    expect(commitMessage([web])).toBe(
      'Deploy shop/staging/web\n\nDeployment: 7',
    );
  });

  it('counts and lists several, in the same order whoever came first', () => {
    expect(commitMessage([web, api])).toBe(
      'Deploy 2 folders\n\n- Deploy shop/staging/api\n- Deploy shop/staging/web\n\nDeployment: 7',
    );
    expect(commitMessage([old, web])).toBe(
      'Change 2 folders\n\n- Deploy shop/staging/web\n- Remove shop/staging/old\n\nDeployment: 7\nDeployment: 8',
    );
  });

  it('keeps the first line short', () => {
    const long = { ...web, subject: `shop/staging/${'x'.repeat(80)}` };
    expect(commitMessage([long])).toBe(
      `Deploy a folder\n\n- Deploy ${long.subject}\n\nDeployment: 7`,
    );
  });
});
