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

import { Diagnostic, JsonPath, JsonValue } from '@platform-orchestrator/score';
import { compileDefinition, Template } from '../../match/compileDefinition';
import { ResourceDefinition } from '../../model/Definitions';
import { CheckContext } from './CheckContext';
import { DefinitionItem, itemDiagnostic } from './DefinitionItem';

/** Code that its driver cannot run: a warning here, an error of the nodes that match. */
export function checkCode(
  { value, source }: DefinitionItem<ResourceDefinition>,
  { drivers }: CheckContext,
): Diagnostic[] {
  const code = drivers?.get(value.driver)?.inputs.code;
  if (!code) {
    return [];
  }
  return texts(compileDefinition(value).inputs, ['spec', 'inputs']).flatMap(
    ({ path, text }) => {
      const mistake = code.names.includes(String(path[2]))
        ? code.check(text)
        : undefined;
      return mistake
        ? [
            itemDiagnostic(source, path, {
              code: 'definitions/broken-code',
              severity: 'warning',
              message: `The driver "${value.driver}" cannot run this text (line ${mistake.line}): ${mistake.message} Resources that match "${value.name}" will fail.`,
              expected: 'a text that the driver can run',
              suggestion: `mend line ${mistake.line} of the text`,
            }),
          ]
        : [];
    },
  );
}

/** All texts, with a `0` for each placeholder: it may stand in code wherever a value may. */
function texts(
  template: Template,
  path: JsonPath,
): { path: JsonPath; text: string }[] {
  switch (template.kind) {
    case 'literal':
      return literalTexts(template.value, path);
    case 'list':
      return template.items.flatMap((item, index) =>
        texts(item, [...path, index]),
      );
    case 'object':
      return template.entries.flatMap(([key, item]) =>
        texts(item, [...path, key]),
      );
    case 'text':
      return [
        {
          path,
          text: template.parts
            .map(part => (typeof part === 'string' ? part : '0'))
            .join(''),
        },
      ];
    default:
      return [];
  }
}

function literalTexts(
  value: JsonValue,
  path: JsonPath,
): { path: JsonPath; text: string }[] {
  if (typeof value === 'string') {
    return [{ path, text: value }];
  }
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, item]) =>
        literalTexts(item!, [
          ...path,
          Array.isArray(value) ? Number(key) : key,
        ]),
      )
    : [];
}
