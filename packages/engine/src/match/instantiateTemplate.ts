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

import {
  Expression,
  Placeholder,
  PlaceholderTarget,
} from '../model/Expression';
import { Template } from './compileDefinition';
import { DefinitionPlaceholder } from './placeholders/DefinitionPlaceholder';

/**
 * Makes the value of a definition that of one resource: every placeholder gets the nodes that it means there.
 *
 * @param secretFrom - given for values that were written among secrets
 */
export function instantiateTemplate(
  template: Template,
  target: (placeholder: DefinitionPlaceholder) => PlaceholderTarget,
  secretFrom?: string,
): Expression {
  const secret = secretFrom === undefined ? {} : { secretFrom };
  switch (template.kind) {
    case 'list':
      return {
        kind: 'list',
        items: template.items.map(item =>
          instantiateTemplate(item, target, secretFrom),
        ),
      };
    case 'object':
      return {
        kind: 'object',
        entries: template.entries.map(([key, value]) => [
          key,
          instantiateTemplate(value, target, secretFrom),
        ]),
      };
    case 'text':
      return {
        kind: 'text',
        mode: 'definition',
        ...secret,
        parts: template.parts.map(part =>
          typeof part === 'string'
            ? part
            : ({ ...target(part), text: part.text } as Placeholder),
        ),
      };
    case 'literal':
      return secretFrom === undefined ? template : { ...template, ...secret };
    default:
      return template;
  }
}
