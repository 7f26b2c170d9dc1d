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

const ENTITIES = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(value) {
  return String(value).replace(/[&<>"']/g, character => ENTITIES[character]);
}

/** The shop's only page: its books, a form for another one, where they are kept. */
function renderPage({ shop, greeting, books, store, problem }) {
  const items = books
    .map(
      ({ title, author }) =>
        `<li><cite>${escape(title)}</cite> by ${escape(author)}</li>`,
    )
    .join('\n        ');
  const place = store
    ? `${store.books} ${
        store.books === 1 ? 'book' : 'books'
      } in the PostgreSQL ${store.version} database
       <code>${escape(store.database)}</code>, as role
       <code>${escape(store.role)}</code>.`
    : 'The books are out of reach.';
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="canonical" href="${escape(shop.address)}" />
    <title>${escape(shop.name)}</title>
    <style>
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
      form { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 1.5rem 0; }
      input, button { font: inherit; padding: 0.25rem 0.5rem; }
      footer { border-top: 1px solid; margin-top: 2rem; padding-top: 0.5rem; font-size: 0.875rem; }
    </style>
  </head>
  <body>
    <main>
      <h1>${escape(shop.name)}</h1>
      <p>${escape(greeting)}</p>
      ${problem ? `<p role="alert">${escape(problem)}</p>` : ''}
      <ul aria-label="Books">
        ${items}
      </ul>
      <form method="post" action="/books">
        <label>Title <input name="title" required /></label>
        <label>Author <input name="author" required /></label>
        <button>Add book</button>
      </form>
    </main>
    <footer>
      <p>${place}</p>
      <p>Public address: ${escape(shop.address)}</p>
    </footer>
  </body>
</html>
`;
}

module.exports = { renderPage };
