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

import { ApplyResult, Driver } from '../ports/Driver';
import { DriverError } from '../ports/DriverError';

/** Bytes of JSON that the manifests of one resource may have. */
const LIMIT = 1024 * 1024;

/**
 * Refuses manifests that no plan could expect, and too many of them.
 *
 * @throws DriverError of kind `invalid`
 */
export function checkManifests(options: {
  result: ApplyResult;
  driver: Driver;
}): void {
  const { result, driver } = options;
  const { manifests = [] } = result;
  if (manifests.length === 0) {
    return;
  }
  if (!driver.capabilities.manifests) {
    throw new DriverError(
      'invalid',
      `The driver ${driver.id} gave manifests, and does not declare that it may`,
      { nextStep: 'Its author declares capabilities.manifests.' },
    );
  }
  const size = Buffer.byteLength(JSON.stringify(manifests));
  if (size > LIMIT) {
    throw new DriverError(
      'invalid',
      `The driver ${driver.id} gave manifests of ${size} bytes; at most ${LIMIT} are kept`,
    );
  }
}
