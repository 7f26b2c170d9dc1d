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
import { Secret } from '../model/Secret';
import { ApplyRequest, ApplyResult, Driver } from '../ports/Driver';
import { ApplyContext, DriverStateStore } from '../ports/DriverContext';
import { rehearsedDocument } from './rehearsedDocument';

/** Milliseconds; drivers that only compute have no business taking longer. */
const TIMEOUT = 5_000;

/** Thrown into a driver that asks for random bytes: what it would give differs every time. */
class NotPredictable extends Error {}

/**
 * Calls a driver that only computes, where nothing is kept: there is no state of earlier calls, and generated secrets have the form of real ones, but anybody could make them.
 *
 * @returns undefined where the outcome would be random
 * @throws what the driver throws
 */
export async function rehearseDriver(options: {
  driver: Driver;
  request: ApplyRequest;
  now: Date;
  /** The document that all resources share. */
  shared: DriverStateStore;
}): Promise<ApplyResult | undefined> {
  const { driver, request, now, shared } = options;
  let generating: string | undefined;
  let predictable = true;
  const silent = () => {};
  const context: ApplyContext = {
    signal: AbortSignal.timeout(TIMEOUT),
    deadline: new Date(now.getTime() + TIMEOUT),
    logger: { debug: silent, info: silent, warn: silent, error: silent },
    progress: silent,
    token: 0,
    checkpoint: async () => {},
    async secret(name, generate) {
      generating = name;
      const value = generate();
      generating = undefined;
      return Secret.of(value, { from: request.key, path: name });
    },
    randomBytes(size) {
      if (generating === undefined) {
        predictable = false;
        throw new NotPredictable();
      }
      return createHash('shake256', { outputLength: size })
        .update(JSON.stringify([request.key, generating]))
        .digest();
    },
    state: rehearsedDocument(),
    shared,
  };
  try {
    return await driver.apply(request, context);
  } catch (error) {
    // a driver may have put it into words of its own
    if (!predictable) {
      return undefined;
    }
    throw error;
  }
}
