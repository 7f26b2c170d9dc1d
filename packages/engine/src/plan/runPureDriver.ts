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

import { AttachedManifest } from '../model/ActiveResource';
import { NodeOutputs, nodeOutputs } from '../model/NodeOutputs';
import { ApplyRequest, Driver } from '../ports/Driver';
import { ApplyContext } from '../ports/DriverContext';

/** Milliseconds; drivers that only compute have no business taking longer. */
const PURE_TIMEOUT = 5_000;

/** What a pure driver gave. */
export interface ComputedResult {
  outputs: NodeOutputs;
  manifests: AttachedManifest[];
}

/** Thrown into a pure driver that asks for what a plan cannot give: its result is not known until the deployment runs. */
class NotInPlans extends Error {}

/**
 * What a driver that only computes gives, for a plan.
 *
 * @returns undefined when it used randomness or state, or failed: then its outputs are known once it ran
 */
export async function runPureDriver(options: {
  driver: Driver;
  request: ApplyRequest;
  now: Date;
}): Promise<ComputedResult | undefined> {
  const { driver, request, now } = options;
  const refuse = () => {
    throw new NotInPlans('Not available while planning');
  };
  const silent = () => {};
  const context: ApplyContext = {
    signal: AbortSignal.timeout(PURE_TIMEOUT),
    deadline: new Date(now.getTime() + PURE_TIMEOUT),
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    progress: silent,
    token: 0,
    checkpoint: async () => {},
    secret: async () => refuse(),
    randomBytes: refuse,
    state: { read: async () => refuse(), write: async () => refuse() },
    shared: { read: async () => refuse(), write: async () => refuse() },
  };
  try {
    const result = await driver.apply(request, context);
    return {
      outputs: nodeOutputs(request.key, result.outputs),
      manifests: result.manifests ?? [],
    };
  } catch {
    // the node itself reports the failure when it runs, with its journal entry
    return undefined;
  }
}
