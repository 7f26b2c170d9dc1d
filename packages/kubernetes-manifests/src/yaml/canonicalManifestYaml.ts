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
import { yamlScalar } from './yamlScalar';
import { compareText } from '../text/compareText';

/** One level of nesting. */
const INDENTATION = '  ';

/**
 * The objects as YAML documents, byte for byte the same for equal objects: keys sorted, two spaces of indentation, `---` before each
 * document. Fields that are undefined are left out.
 *
 * @public
 */
export function canonicalManifestYaml(
  objects: readonly KubernetesObject[],
): string {
  const lines: string[] = [];
  for (const object of objects) {
    lines.push('---');
    writeMap(object, '', lines);
  }
  return lines.map(line => `${line}\n`).join('');
}

/** Writes the value after `head`, which is `key:` or `-` with its indentation. */
function writeValue(
  value: unknown,
  head: string,
  indentation: string,
  lines: string[],
): void {
  if (Array.isArray(value)) {
    writeList(value, head, indentation, lines);
  } else if (typeof value === 'object' && value !== null) {
    if (entriesOf(value).length === 0) {
      lines.push(`${head} {}`);
    } else {
      lines.push(head);
      writeMap(value, indentation, lines);
    }
  } else {
    lines.push(`${head} ${yamlScalar(value)}`);
  }
}

function writeMap(map: object, indentation: string, lines: string[]): void {
  for (const [key, value] of entriesOf(map)) {
    writeValue(
      value,
      `${indentation}${yamlScalar(key)}:`,
      // The dashes of a list may stand right below its key.
      Array.isArray(value) ? indentation : indentation + INDENTATION,
      lines,
    );
  }
}

function writeList(
  list: readonly unknown[],
  head: string,
  indentation: string,
  lines: string[],
): void {
  if (list.length === 0) {
    lines.push(`${head} []`);
    return;
  }
  lines.push(head);
  for (const element of list) {
    const start = lines.length;
    writeValue(element, `${indentation}-`, indentation + INDENTATION, lines);
    joinToDash(lines, start, indentation);
  }
}

/** Puts the first line of a map or list that is an element right behind its dash. */
function joinToDash(lines: string[], start: number, indentation: string): void {
  if (lines[start] === `${indentation}-` && lines.length > start + 1) {
    const [, first] = lines.splice(start, 2);
    lines.splice(start, 0, `${indentation}- ${first.trimStart()}`);
  }
}

function entriesOf(map: object): [string, unknown][] {
  return Object.entries(map)
    .filter(([, value]) => value !== undefined)
    .sort(([left], [right]) => compareText(left, right));
}
