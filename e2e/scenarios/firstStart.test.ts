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

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { usePage } from '../harness/usePage.ts';
import { usePortal } from '../harness/usePortal.ts';

describe('a first start on an empty data folder', () => {
  const portal = usePortal();
  const page = usePage({ url: () => portal().url });

  it('signs in without a question and shows the example system', async () => {
    await page().goto('/');
    await page()
      .getByRole('link', { name: 'Bookshop', exact: true })
      .first()
      .waitFor();
    assert.equal(await page().title(), 'Acme portal');
  });

  it('says who is signed in', async () => {
    await page().goto('/settings');
    await page().getByText('user:default/mira').first().waitFor();
  });
});
