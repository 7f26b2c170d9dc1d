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

const { createServer } = require('node:http');
const { Books } = require('./books');
const { isSignedBy } = require('./signature');

const { SIGNING_KEY, PORT = '8080' } = process.env;
const MAXIMUM_BODY_CHARACTERS = 10_000;

const books = Books.connect(process.env);

/** What is answered to each method and path. `signed`: only to `web`. */
const routes = {
  'GET /alive': { answer: async () => [200, { alive: true }] },
  'GET /ready': { answer: async () => [200, await books.describe()] },
  'GET /': { answer: async () => [200, await books.describe()] },
  'GET /books': {
    signed: true,
    answer: async () => [
      200,
      { books: await books.list(), store: await books.describe() },
    ],
  },
  'POST /books': {
    signed: true,
    answer: async body => {
      const { title, author } = JSON.parse(body);
      if (!isText(title) || !isText(author)) {
        return [400, { error: 'A book has a title and an author.' }];
      }
      return [201, await books.add({ title, author })];
    },
  },
};

function isText(value) {
  return typeof value === 'string' && value.trim() !== '' && value.length < 200;
}

async function readBody(request) {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > MAXIMUM_BODY_CHARACTERS) {
      throw new Error('The request is too long.');
    }
  }
  return body;
}

async function answer({ method, url, headers }, body) {
  const route = routes[`${method} ${url}`];
  if (!route) {
    return [404, { error: `There is no ${method} ${url}.` }];
  }
  if (
    route.signed &&
    !isSignedBy(SIGNING_KEY, { method, path: url, body, headers })
  ) {
    return [401, { error: 'The request is not signed with the shared key.' }];
  }
  try {
    return await route.answer(body);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return [400, { error: 'The body is no JSON.' }];
    }
    console.error(error);
    return [503, { error: `The database does not answer: ${error.message}` }];
  }
}

async function handle(request, response) {
  const [status, content] = await readBody(request).then(
    body => answer(request, body),
    error => [400, { error: error.message }],
  );
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(`${JSON.stringify(content, undefined, 2)}\n`);
}

const server = createServer(handle);

server.listen(Number(PORT), () => console.log(`Listening on port ${PORT}`));

process.on('SIGTERM', () => {
  server.close(() => books.disconnect());
  server.closeIdleConnections();
});
