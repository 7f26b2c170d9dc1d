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

// A process of its own that runs one job: `hostRunner.ts <directory> <key> <script>`; it prints what the job prints.
import { LeaseOwner } from '../../host/LeaseOwner';
import { LocalRunner } from '../LocalRunner';

const [directory, key, script] = process.argv.slice(2);
const owner = new LeaseOwner({ host: 'host-1' });
const runner = new LocalRunner({ directory, owner: owner.name });
process.stdout.write(`owner ${owner.name}\n`);
runner.run(
  { key, command: ['/bin/sh', '-c', script] },
  {
    signal: new AbortController().signal,
    onLine: line => process.stdout.write(`${line.text}\n`),
  },
);
