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

const { createHash } = require('node:crypto');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');

// Required before Backstage's transform of TypeScript, it lets the compiler work only once for each file: what it made is taken from the folder COMPILED
// afterwards, and the compiler is not even loaded.
const load = Module._load;
Module._load = function loadWithoutCompiler(request, ...rest) {
  if (request !== '@swc/core') {
    return load.call(this, request, ...rest);
  }
  return {
    transformSync(code, options) {
      const name = createHash('sha256').update(options.filename).digest('hex');
      const file = join(process.env.COMPILED, name);
      if (!existsSync(file)) {
        const compiler = load.call(Module, request, ...rest);
        const plain = { ...options, sourceMaps: false };
        writeFileSync(file, compiler.transformSync(code, plain).code);
      }
      return { code: readFileSync(file, 'utf8') };
    },
  };
};
