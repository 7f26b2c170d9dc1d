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

import { Diagnostic, suggestNear } from '@platform-orchestrator/score';
import { DefinitionSet } from '../../model/Definitions';
import { DEFAULT_CLASS } from '../../model/Identity';

/** Checks a written class against those that the type declares; a type that declares none has any. `default` is always one. */
export function checkClass(options: {
  type: string;
  class?: string;
  definitions: DefinitionSet;
}):
  | Pick<Diagnostic, 'code' | 'message' | 'expected' | 'found' | 'suggestion'>
  | undefined {
  const { type, definitions } = options;
  const classes = Object.keys(
    definitions.resourceTypes.get(type)?.classes ?? {},
  );
  if (
    options.class === undefined ||
    options.class === DEFAULT_CLASS ||
    classes.length === 0 ||
    classes.includes(options.class)
  ) {
    return undefined;
  }
  const known = [...new Set([DEFAULT_CLASS, ...classes])].sort();
  const near = suggestNear(options.class, known);
  return {
    code: 'definitions/unknown-class',
    message: `The type "${type}" has no class "${options.class}".`,
    expected: `one of ${known.join(', ')}`,
    found: options.class,
    suggestion:
      near === undefined
        ? 'add the class to the ResourceType'
        : `did you mean "${near}"?`,
  };
}
