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

import { defineVariadic, FunctionFamily } from './defineFunction';
import { GoError } from './GoError';
import { GoFunction } from './GoFunction';

/** Functions of Sprig that reach outside. Templates give the same text wherever they are executed. */
export const refusedFunctions: FunctionFamily = {
  env: refused('reads the environment'),
  expandenv: refused('reads the environment'),
  getHostByName: refused('asks the network'),
};

/** For functions that reach outside. */
export function refused(reason: string): GoFunction {
  return defineVariadic([], 'interface {}', () => {
    throw new GoError(
      `this function ${reason}, which templates may not; give the template what it needs as data`,
    );
  });
}
