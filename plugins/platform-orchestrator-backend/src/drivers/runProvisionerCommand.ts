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
import { homedir } from 'node:os';
import { RunProvisionerCommand } from '@platform-orchestrator/compute-drivers';

/** Characters of output that a program may write. */
const OUTPUT_LIMIT = 4 * 1024 * 1024;

/** Runs the program of a Score provisioner, with nothing of the environment of the backend but where programs and the home folder are. */
export const runProvisionerCommand: RunProvisionerCommand = async ({
  program,
  args,
  input,
  signal,
}) => {
  const { PATH, HOME } = process.env;
  const child = spawn(program.replace(/^~(?=\/)/, homedir()), args, {
    signal,
    env: { PATH, HOME },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    output += text;
    if (output.length > OUTPUT_LIMIT) {
      child.kill();
    }
  });
  child.stdin.on('error', () => {
    // a program need not read what it is given
  });
  child.stdin.end(input);
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, by) =>
      code === 0
        ? resolve()
        : reject(new Error(`${program} ended with ${code ?? by}`)),
    );
  });
  return output;
};
