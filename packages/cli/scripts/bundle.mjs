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

import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { thirdPartyNotices } from './thirdPartyNotices.mjs';

/** The package, whose sources may be a copy: modules are found from where they lie. */
const FOLDER = resolve(import.meta.dirname, '..');
const DIST = join(FOLDER, 'dist');

/** Some of what is bundled asks for modules of Node in the way of CommonJS. */
const REQUIRE = `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);`;

/**
 * Bundles the command line into `dist` with everything that it imports, so that it starts soon and its package needs no other.
 * What a command loads only when it runs is a file of its own.
 */
await rm(DIST, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: FOLDER,
  entryPoints: ['src/index.ts'],
  outdir: DIST,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.12',
  minifySyntax: true,
  minifyWhitespace: true,
  banner: { js: REQUIRE },
  metafile: true,
});
await writeFile(
  join(DIST, 'third-party-notices.txt'),
  await thirdPartyNotices(
    Object.keys(metafile.inputs).map(path => resolve(FOLDER, path)),
  ),
);
