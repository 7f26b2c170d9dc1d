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

import { createHash } from 'node:crypto';
import { NodeOutputs, nodeOutputs } from '../../model/NodeOutputs';
import { Secret } from '../../model/Secret';
import { ApplyRequest, Driver } from '../../ports/Driver';
import { ApplyContext } from '../../ports/DriverContext';

/**
 * Outputs of a driver that only computes, the same in every run: what it makes at random follows from the key of the resource.
 *
 * @throws what the driver throws
 */
export async function runComputingDriver(options: {
  driver: Driver;
  request: ApplyRequest;
  signal: AbortSignal;
}): Promise<NodeOutputs> {
  const { driver, request, signal } = options;
  const silent = () => {};
  let state: Awaited<ReturnType<ApplyContext['state']['read']>>;
  let count = 0;
  const context: ApplyContext = {
    signal,
    deadline: new Date(8.64e15),
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    progress: silent,
    token: 0,
    checkpoint: async () => {},
    secret: async (name, generate) =>
      Secret.of(generate(), { from: request.key, path: name }),
    randomBytes: size => {
      count += 1;
      return repeatableBytes(`${request.key} ${count}`, size);
    },
    state: {
      read: async () => state,
      write: async ({ version, state: next }) => {
        state = { version: version + 1, state: next };
        return state.version;
      },
    },
  };
  const result = await driver.apply(request, context);
  return nodeOutputs(request.key, result.outputs);
}

/** Bytes that look random and are always the same for the same seed. */
function repeatableBytes(seed: string, size: number): Uint8Array {
  const blocks: Buffer[] = [];
  for (let index = 0; index * 32 < size; index += 1) {
    blocks.push(createHash('sha256').update(`${seed} ${index}`).digest());
  }
  return new Uint8Array(Buffer.concat(blocks).subarray(0, size));
}
