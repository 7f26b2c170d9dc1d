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

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT } from './paths.mjs';
import { runUnderToolchain } from './toolchain/runUnderToolchain.mjs';

// `npm run toolchain -- yarn install`: any command on the repository's own Node
// and Yarn.
await runUnderToolchain(async () => {
  const [command = 'bash', ...args] = process.argv.slice(2);
  const child = spawn(command, args, {
    cwd: process.env.INIT_CWD ?? ROOT,
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 1;
});
