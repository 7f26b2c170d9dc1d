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

import { KubernetesObject } from '../model/KubernetesObject';
import { compareText } from '../text/compareText';
import { yamlScalar } from './yamlScalar';

/** One level of nesting. */
const INDENTATION = '  ';

/**
 * The objects as YAML documents, byte for byte the same for equal objects: keys sorted, two spaces of indentation, `---` before each
 * document. Fields that are undefined are left out, as in JSON.
 *
 * @example
 * ```ts
 * canonicalManifestYaml([{ kind: 'ConfigMap', apiVersion: 'v1', metadata: { name: 'web' } }]);
 * // ---
 * // apiVersion: v1
 * // kind: ConfigMap
 * // metadata:
 * //   name: web
 * ```
 *
 * @public
 */
export function canonicalManifestYaml(
  objects: readonly KubernetesObject[],
): string {
  const lines: string[] = [];
  for (const object of objects) {
    lines.push('---');
    writeMap(object, { lines, indentation: '', lead: '' });
  }
  return lines.map(line => `${line}\n`).join('');
}

interface Place {
  lines: string[];
  indentation: string;
  /** What the first line begins with: the indentation, or the dash of a list that it is an element of. */
  lead: string;
}

function writeMap(map: object, { lines, indentation, lead }: Place): void {
  entriesOf(map).forEach(([key, value], index) => {
    const head = `${index === 0 ? lead : indentation}${yamlScalar(key)}:`;
    if (!isNested(value)) {
      lines.push(`${head} ${inline(value)}`);
      return;
    }
    lines.push(head);
    if (Array.isArray(value)) {
      writeList(value, { lines, indentation, lead: indentation });
    } else {
      const inner = indentation + INDENTATION;
      writeMap(value, { lines, indentation: inner, lead: inner });
    }
  });
}

function writeList(
  list: readonly unknown[],
  { lines, indentation, lead }: Place,
): void {
  list.forEach((element, index) => {
    const place = {
      lines,
      indentation: indentation + INDENTATION,
      lead: `${index === 0 ? lead : indentation}- `,
    };
    if (!isNested(element)) {
      lines.push(place.lead + inline(element));
    } else if (Array.isArray(element)) {
      writeList(element, place);
    } else {
      writeMap(element, place);
    }
  });
}

/** Whether the value is a map or a list with something in it; anything else fits on one line. */
function isNested(value: unknown): value is object {
  if (Array.isArray(value)) {
    return value.length > 0;
  }
  return (
    typeof value === 'object' && value !== null && entriesOf(value).length > 0
  );
}

function inline(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return yamlScalar(value ?? null);
  }
  return Array.isArray(value) ? '[]' : '{}';
}

function entriesOf(map: object): [string, unknown][] {
  return Object.entries(map)
    .filter(([, value]) => value !== undefined)
    .sort(([left], [right]) => compareText(left, right));
}
