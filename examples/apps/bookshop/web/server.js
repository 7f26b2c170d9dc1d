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

'use strict';

const { readFileSync } = require('node:fs');
const { createServer } = require('node:http');
const { join } = require('node:path');
const { BooksClient } = require('./booksClient');
const { renderPage } = require('./page');

const {
  API_URL,
  GREETING,
  PORT = '8080',
  ROOT = '/',
  SIGNING_KEY,
} = process.env;
const MAXIMUM_BODY_CHARACTERS = 10_000;

/** A file of the Score file; on a laptop it lies below ROOT. */
const shop = JSON.parse(
  readFileSync(join(ROOT, 'etc/bookshop/shop.json'), 'utf8'),
);
const client = new BooksClient({ url: API_URL, key: SIGNING_KEY });

async function readForm(request) {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > MAXIMUM_BODY_CHARACTERS) {
      throw new Error('The form is too long.');
    }
  }
  return new URLSearchParams(body);
}

async function showShop(response, status, problem) {
  const { books = [], store, error } = await client.list();
  const page = renderPage({
    shop,
    greeting: GREETING,
    books,
    store,
    problem: problem ?? error,
  });
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(page);
}

async function handle(request, response) {
  switch (`${request.method} ${request.url}`) {
    case 'GET /alive':
      response.end('alive\n');
      break;
    case 'GET /ready': {
      const { error } = await client.list();
      response.writeHead(error ? 503 : 200).end(`${error ?? 'ready'}\n`);
      break;
    }
    case 'GET /':
      await showShop(response, 200);
      break;
    case 'POST /books': {
      const form = await readForm(request);
      const { error } = await client.add({
        title: form.get('title'),
        author: form.get('author'),
      });
      if (error) {
        await showShop(response, 400, error);
      } else {
        response.writeHead(303, { location: '/' }).end();
      }
      break;
    }
    default:
      response.writeHead(404).end('There is no such page.\n');
  }
}

const server = createServer((request, response) =>
  handle(request, response).catch(error => {
    console.error(error);
    response.writeHead(500).end('Something is wrong; the log says more.\n');
  }),
);

server.listen(Number(PORT), () =>
  console.log(`${shop.name} is open on port ${PORT}`),
);

process.on('SIGTERM', () => {
  server.close();
  server.closeIdleConnections();
});
