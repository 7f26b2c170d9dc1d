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

import {
  TestDatabases,
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { scoreFile } from '../__testUtils__/examples';
import { StartedPlatform, startPlatform } from '../__testUtils__/startPlatform';

jest.setTimeout(60_000);

const DEVELOPMENT = { application: 'shop', environment: 'development' };
const PLANS = '/applications/shop/environments/development/plans';

const databases = TestDatabases.create({ ids: ['POSTGRES_18', 'SQLITE_3'] });

describe.each(databases.eachSupportedId())('requests, %p', databaseId => {
  const directory = createMockDirectory();
  let platform: StartedPlatform;

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    platform = await startPlatform({
      directory,
      features: [mockServices.database.factory({ knex })],
    });
    await platform.client.createApplication({ name: 'shop' });
  });
  afterAll(() => platform.stop());

  async function send(
    method: string,
    path: string,
    body?: string,
    headers: Record<string, string> = {},
  ) {
    const response = await fetch(platform.url + path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text ? JSON.parse(text) : undefined,
    };
  }

  const post = (path: string, body: unknown, headers = {}) =>
    send('POST', path, JSON.stringify(body), headers);

  it.each([
    ['a missing field', '/applications', {}, 'name', 'body name is missing'],
    [
      'a wrong type',
      '/applications',
      { name: 7 },
      'name',
      'body name must be string',
    ],
    [
      'an unknown field',
      '/applications',
      { name: 'x1', colour: 'red' },
      'colour',
      'body colour is not known',
    ],
    [
      'an unknown field deep inside',
      PLANS,
      { score: [{ path: 'a', content: 'b', c: 1 }] },
      'score[0].c',
      'body score[0].c is not known',
    ],
    [
      'a wrong type deep inside',
      PLANS,
      { score: [{ path: 'a', content: 5 }] },
      'score[0].content',
      'body score[0].content must be string',
    ],
    [
      'a name that is no DNS label',
      '/applications',
      { name: 'Shop!' },
      'name',
      'body name must match pattern',
    ],
  ])('refuse %s', async (_what, path, body, field, message) => {
    const answer = await post(path, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(message),
      diagnostics: expect.arrayContaining([
        expect.objectContaining({ code: 'request/invalid', path: field }),
      ]),
    });
  });

  it('refuse parameters that are wrong or unknown', async () => {
    const wrong = await send('GET', '/applications?limit=many');
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.message).toContain('query limit must be integer');
    const unknown = await send('GET', '/applications?colour=red');
    expect(unknown.status).toBe(400);
    expect(unknown.body.error.message).toContain('colour');
    const cursor = await send('GET', '/applications?cursor=guess');
    expect(cursor.status).toBe(400);
    expect(cursor.body.error.message).toContain('nextCursor');
  });

  it('refuse bodies that are too large or not JSON', async () => {
    const content = 'x'.repeat(4 * 1024 * 1024);
    const large = await post(PLANS, { score: [{ path: 'a', content }] });
    expect(large.status).toBe(400);
    expect(large.body.error.message).toContain('must not be over 4 MB');
    const broken = await send('POST', '/applications', '{ "name": ');
    expect(broken.status).toBe(400);
    expect(broken.body.error.message).toContain('body is not JSON');
  });

  it.each([
    [{}, 'found none'],
    [{ score: [scoreFile()], set: 'abc' }, 'found score or remove, set'],
    [{ from: {} }, 'from.environment and from.deployment'],
    [
      { from: { environment: 'a', deployment: 'b' } },
      'from.environment and from.deployment',
    ],
    [{ remove: ['web'], complete: true }, 'complete says something of score'],
    [{ remove: ['web'], workloads: ['web'] }, 'workloads are for set or from'],
    [{ set: 'abc', withValues: true }, 'withValues says something of from'],
    [{ set: 'abc', delete: true }, 'found set, delete'],
    [{ set: 'abc', detach: [] }, 'detach says something of delete'],
    [{ set: 'abc', images: { 'web/main': 'x' } }, 'images are for score'],
  ])('refuse the source %j', async (body, message) => {
    const answer = await post(PLANS, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(message);
  });

  it('take a plan or a source, not both', async () => {
    const answer = await post(
      '/applications/shop/environments/development/deployments',
      { plan: 'p1', score: [scoreFile()] },
    );
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('leave out score');
  });

  it('say what is not there', async () => {
    for (const path of [
      '/applications/none',
      '/applications/shop/environments/none',
      '/applications/shop/environments/development/plans/none',
      '/deployments/none',
      '/deployments/none/events',
      '/resources/none',
    ]) {
      const answer = await send('GET', path);
      expect(answer.status).toBe(404);
      expect(answer.body.error.message).toMatch(/^There is no .*none/);
    }
  });

  it('name the environment types that there are', async () => {
    const answer = await post('/applications/shop/environments', {
      name: 'qa',
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(
      "There is no environment type 'qa' for the environment 'qa'; the definitions have: development, production",
    );
  });

  it('with the same Idempotency-Key get the same answer', async () => {
    const key = { 'Idempotency-Key': 'task-1' };
    const body = { name: 'repeated' };
    const first = await post('/applications', body, key);
    const second = await post('/applications', body, key);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    const third = await post('/applications', body);
    expect(third.status).toBe(409);
    expect(third.body.error.message).toContain(
      "There is already an application 'repeated'",
    );
    const other = await post('/applications', { name: 'other' }, key);
    expect(other.status).toBe(400);
  });

  it('change an application in the state that was read, and no other', async () => {
    const { body, headers } = await send('GET', '/applications/shop');
    expect(headers.get('ETag')).toContain(`"${body.etag}.`);
    const patch = (title: string, etag: string) =>
      send('PATCH', '/applications/shop', JSON.stringify({ title }), {
        'If-Match': etag,
      });
    const first = await patch('One', headers.get('ETag')!);
    expect(first).toMatchObject({ status: 200, body: { title: 'One' } });
    expect(first.body.etag).not.toBe(body.etag);
    const late = await patch('Two', `"${body.etag}"`);
    expect(late).toMatchObject({
      status: 412,
      body: { error: { message: expect.stringContaining('was changed') } },
    });
    const second = await patch('Two', `"${first.body.etag}"`);
    expect(second).toMatchObject({ status: 200, body: { title: 'Two' } });
  });

  it('get an empty answer while nothing has changed', async () => {
    const { headers } = await send('GET', '/applications/shop');
    const again = await send('GET', '/applications/shop', undefined, {
      'If-None-Match': headers.get('ETag')!,
    });
    expect(again.status).toBe(304);
  });

  it('delete an application only when nothing of it is left', async () => {
    const { client, deploy } = platform;
    await client.createApplication({ name: 'brief' });
    const environment = { application: 'brief', environment: 'development' };
    await deploy({ ...environment, score: [scoreFile({ database: false })] });
    const held = await send('DELETE', '/applications/brief');
    expect(held.status).toBe(409);
    expect(held.body.error.message).toContain(
      "The environment 'development' still holds resources",
    );
    await deploy({
      ...environment,
      remove: ['web'],
      confirm: { deletes: true },
    });
    const gone = await send('DELETE', '/applications/brief');
    expect(gone.status).toBe(204);
    expect((await send('GET', '/applications/brief')).status).toBe(404);
    const again = await client.createApplication({ name: 'brief' });
    expect(again.environments.map(item => item.lastDeployment)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('read lists in pages', async () => {
    const { client, deploy } = platform;
    for (const name of ['page-1', 'page-2', 'page-3']) {
      await client.createApplication({ name, title: 'Paged' });
    }
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.listApplications({
        search: 'PAGE',
        limit: 2,
        cursor,
      });
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(names).toEqual(['page-1', 'page-2', 'page-3']);
    await expect(
      client.listApplications({ search: '%' }),
    ).resolves.toMatchObject({ items: [] });

    const ids: string[] = [];
    for (const tag of ['1', '2', '3']) {
      const { id } = await deploy({
        ...DEVELOPMENT,
        score: [scoreFile({ tag, database: false })],
      });
      ids.unshift(id);
    }
    const first = await client.listDeployments({ ...DEVELOPMENT, limit: 2 });
    const second = await client.listDeployments({
      ...DEVELOPMENT,
      limit: 2,
      cursor: first.nextCursor,
    });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeUndefined();
  });

  it('open event streams that are neither cached nor changed on the way', async () => {
    const { deploy, url } = platform;
    const { id } = await deploy({
      ...DEVELOPMENT,
      score: [scoreFile({ tag: '9', database: false })],
    });
    const response = await fetch(`${url}/deployments/${id}/events`, {
      headers: { 'Last-Event-ID': 'nonsense' },
    });
    expect(response.headers.get('Content-Type')).toMatch(/^text\/event-stream/);
    expect(response.headers.get('Cache-Control')).toBe(
      'no-cache, no-transform',
    );
    const text = await response.text();
    expect(text).toMatch(/^id: 1\.\d+\nevent: deployment\.requested\ndata: /m);
    expect(text.endsWith('event: end\ndata: {}\n\n')).toBe(true);
  });

  it('serve the specification', async () => {
    const answer = await send('GET', '/openapi.json');
    expect(answer.body.info.title).toBe('platform-orchestrator');
  });
});
