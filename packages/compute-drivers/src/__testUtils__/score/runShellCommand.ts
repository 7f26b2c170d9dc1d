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
import { text } from 'node:stream/consumers';
import { RunProvisionerCommand } from '../../provisioner/ProvisionerCommandDriver';

/** Runs the programs of provisioners as a host would that allows it. */
export const runShellCommand: RunProvisionerCommand = async ({
  program,
  args,
  input,
  signal,
}) => {
  const child = spawn(program, args, {
    signal,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => {
    // it may end without having read what it was given
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const [output, code] = await Promise.all([text(child.stdout), ended]);
  if (code !== 0) {
    throw new Error(`${program} ended with ${code}`);
  }
  return output;
};
