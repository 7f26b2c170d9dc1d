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

import { memberOf } from '../objects/memberOf';
import { GoFunction } from '../functions/GoFunction';
import { typeOf } from '../values/describeType';
import { Dictionary, GoObject, GoValue } from '../values/GoValue';
import { Run } from './Run';

/** What `.name` of a value leads to: a value, or a method that must still be called. */
export function readField(
  run: Run,
  receiver: GoValue,
  name: string,
  options: { hasArguments: boolean },
): { value: GoValue } | { method: GoFunction } {
  if (receiver === undefined) {
    // A field of what is absent is absent.
    return run.missingKey === 'error'
      ? run.fail(`nil data; no entry for key "${name}"`)
      : { value: undefined };
  }
  if (receiver === null) {
    return run.fail(`nil pointer evaluating interface {}.${name}`);
  }
  const member =
    receiver instanceof GoObject ? memberOf(receiver, name) : undefined;
  if (member && 'method' in member) {
    return member;
  }
  if (!member && !(receiver instanceof Dictionary)) {
    return run.fail(`can't evaluate field ${name} in type ${typeOf(receiver)}`);
  }
  if (options.hasArguments) {
    return run.fail(`${name} is not a method but has arguments`);
  }
  return member ?? { value: readKey(run, receiver as Dictionary, name) };
}

function readKey(run: Run, map: Dictionary, key: string): GoValue {
  if (map.entries.has(key)) {
    return map.entries.get(key);
  }
  switch (run.missingKey) {
    case 'error':
      return run.fail(`map has no entry for key "${key}"`);
    case 'zero':
      return map.elementType === 'string' ? '' : null;
    default:
      return undefined;
  }
}
