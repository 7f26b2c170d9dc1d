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

import { Container } from '@platform-orchestrator/score';
import { ResolvedText } from '../model/ResolvedText';
import { RenderContext } from '../RenderContext';
import { ownValue } from '../text/ownValue';

/** The values of a container's variables. Those that the Score file names must be among them. */
export function containerVariables(options: {
  name: string;
  container: Container;
  context: RenderContext;
}): Record<string, ResolvedText> {
  const { name, container, context } = options;
  const variables = ownValue(context.resolved.variables, name) ?? {};
  for (const variable of Object.keys(container.variables ?? {})) {
    if (ownValue(variables, variable) === undefined) {
      context.report.add({
        code: 'unresolved',
        path: ['containers', name, 'variables', variable],
        message: 'The value of the variable is not known.',
        expected: 'its text, with the placeholders replaced',
      });
    }
  }
  return variables;
}
