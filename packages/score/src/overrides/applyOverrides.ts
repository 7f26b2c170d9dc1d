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

import { Diagnostic } from '../model/Diagnostic';
import { JsonValue } from '../model/Json';
import { LineIndex } from '../source/LineIndex';
import { SourceLayer } from '../source/LayeredSource';
import { readLayer } from '../workload/readLayer';
import { readYamlDocuments, ReadYamlOptions } from '../yaml/readYamlDocuments';
import { mergeOverrides } from './mergeOverrides';
import { Override, PropertyOverride } from './Override';
import { PropertySource } from './PropertySource';
import { setProperty } from './setProperty';
import { splitOverridePath } from './splitOverridePath';

interface Overridden {
  document: JsonValue;
  diagnostics: Diagnostic[];
  /** One for each override that was applied, in their order. */
  layers: SourceLayer[];
}

/** Applies overrides in their order. What cannot be applied is a diagnostic in the override's own text. */
export function applyOverrides(
  document: JsonValue,
  options: { overrides: readonly Override[]; read: ReadYamlOptions },
): Overridden {
  const result: Overridden = { document, diagnostics: [], layers: [] };
  options.overrides.forEach((override, index) => {
    const applied =
      'property' in override
        ? applyProperty(result.document, override, {
            file: override.file ?? `property override ${index + 1}`,
            read: options.read,
          })
        : applyFile(result.document, override.text, {
            ...options.read,
            file: override.file,
          });
    result.document = applied.document;
    result.diagnostics.push(...applied.diagnostics);
    result.layers.push(...applied.layers);
  });
  return result;
}

function applyFile(
  document: JsonValue,
  text: string | Uint8Array,
  options: ReadYamlOptions,
): Overridden {
  const { layer, diagnostics } = readLayer(text, options);
  return {
    document: layer ? mergeOverrides(document, layer.value) : document,
    diagnostics,
    layers: layer ? [layer.source] : [],
  };
}

function applyProperty(
  document: JsonValue,
  { property }: PropertyOverride,
  { file, read }: { file: string; read: ReadYamlOptions },
): Overridden {
  const fail = (
    problem: Omit<Diagnostic, 'severity' | 'file' | 'range'>,
    [start, end]: [number, number],
  ): Overridden => ({
    document,
    layers: [],
    diagnostics: [
      {
        severity: 'error',
        ...problem,
        file,
        range: new LineIndex(property).rangeAt(start, end),
      },
    ],
  });
  const equals = property.indexOf('=');
  if (equals <= 0) {
    return fail(
      {
        code: 'score/bad-override',
        message: 'The property override has no path and value.',
        expected: 'path=value, or path= to remove the value',
        found: JSON.stringify(property),
      },
      [0, property.length],
    );
  }
  const value = readYamlDocuments(property.slice(equals + 1), {
    ...read,
    file,
  });
  const [parsed] = value.documents;
  if (value.diagnostics.length > 0) {
    const [problem] = value.diagnostics;
    return fail(problem, [equals + 1, property.length]);
  }
  const elements = splitOverridePath(property.slice(0, equals));
  const set = setProperty(document, elements, parsed?.value ?? null);
  if ('problem' in set) {
    const { depth, ...problem } = set.problem;
    return fail(
      {
        ...problem,
        code: 'score/bad-override-path',
        path: elements.slice(0, depth).join('.'),
        suggestion:
          'write a path that leads through mappings and existing list items',
      },
      [0, equals],
    );
  }
  return {
    document: set.document,
    diagnostics: [],
    layers: [
      new PropertySource({
        file,
        assignment: property,
        path: set.path,
        value: parsed,
      }),
    ],
  };
}
