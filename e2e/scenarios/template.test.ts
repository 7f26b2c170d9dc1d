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
import { setTimeout as sleep } from 'node:timers/promises';
import { PortalApi } from '../../scripts/portal/PortalApi.mjs';
import { usePage } from '../harness/usePage.ts';
import { usePortal } from '../harness/usePortal.ts';

/** The deployment has ended by then; its resources show up within 5 s. */
const CATALOG_MILLISECONDS = 10_000;

/** From *Create* to a service that runs with its own database. */
const GOAL_MILLISECONDS = 60_000;

describe('a new application from the template', () => {
  const portal = usePortal();
  const page = usePage({ url: () => portal().url });

  it('runs with a database of its own a minute after Create', async () => {
    await page().goto('/create/templates/default/service-with-database');
    await page().getByLabel('Name').fill('notes');
    await page()
      .getByRole('button', { name: /^(Next|Review)$/ })
      .click();
    await page().getByRole('button', { name: 'Create' }).click();
    const link = page().getByRole('link', { name: 'Open the service' });
    await link.waitFor({ timeout: GOAL_MILLISECONDS });
    const url = await link.getAttribute('href');
    const answer = await fetch(`${url}/ready`);
    assert.equal(answer.status, 200);
    const text = await (await fetch(url!)).text();
    assert.match(text, /notes_development_|notes_develop/);
  });

  it('has its database in the catalog within a few seconds', async () => {
    await page().goto('/platform-orchestrator/applications/notes/development');
    await page().getByText('healthy').first().waitFor();
    const api = await PortalApi.signIn(portal().url);
    const deadline = Date.now() + CATALOG_MILLISECONDS;
    let name: string | undefined;
    while (!name && Date.now() < deadline) {
      const { items } = await api.require(
        '/catalog/entities/by-query?filter=kind=resource,spec.type=postgres',
      );
      name = items
        .map(({ metadata }: { metadata: { name: string } }) => metadata.name)
        .find((one: string) => one.startsWith('notes-development-db-'));
      await sleep(200);
    }
    assert.ok(name, 'the catalog has no database of notes');
  });
});
