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

import { hasErrors } from '../diagnostics/hasErrors';
import { showName } from '../diagnostics/showName';
import { Diagnostic } from '../model/Diagnostic';
import { JsonValue } from '../model/Json';
import { formatPath } from '../source/formatPath';
import { LineIndex } from '../source/LineIndex';
import { readYamlDocuments, ReadYamlOptions } from '../yaml/readYamlDocuments';
import { MAX_DEPTH } from '../yaml/YamlLimits';
import { Overridden } from './Overridden';
import { PropertySource, shiftRange } from './PropertySource';
import { setProperty } from './setProperty';
import { splitOverridePath } from './splitOverridePath';

/** Applies `path=value`, of which the value is YAML; without a value it removes what is at the path. */
export function applyProperty(
  document: JsonValue,
  assignment: string,
  options: ReadYamlOptions & { file: string },
): Overridden {
  const { file } = options;
  const equals = assignment.indexOf('=');
  const refuse = (problem: Diagnostic): Overridden => ({
    document,
    layers: [],
    diagnostics: [problem],
  });
  if (equals <= 0) {
    return refuse({
      code: 'score/bad-override',
      severity: 'error',
      message: 'The property override has no path and value.',
      file,
      range: new LineIndex(assignment).rangeAt(0, assignment.length),
      path: '',
      expected: 'path=value, or path= to remove the value',
      found: showName(assignment),
    });
  }
  const elements = splitOverridePath(assignment.slice(0, equals));
  if (elements.length > MAX_DEPTH) {
    return refuse({
      code: 'score/bad-override-path',
      severity: 'error',
      message: 'The path of the property override is too long.',
      file,
      range: new LineIndex(assignment).rangeAt(0, equals),
      path: '',
      expected: `at most ${MAX_DEPTH} elements`,
      found: `${elements.length} elements`,
      suggestion: 'use a file of overrides for what lies deep',
    });
  }
  const read = readYamlDocuments(assignment.slice(equals + 1), options);
  const diagnostics = read.diagnostics.map(diagnostic => ({
    ...diagnostic,
    range: diagnostic.range && shiftRange(diagnostic.range, equals + 1),
    path: formatPath(elements),
  }));
  if (hasErrors(diagnostics)) {
    return { document, layers: [], diagnostics };
  }
  const [value, second] = read.documents;
  if (second) {
    return refuse({
      code: 'score/bad-override',
      severity: 'error',
      message: 'The property override has more than one value.',
      file,
      range: shiftRange(second.rangeOf([])!, equals + 1),
      path: formatPath(elements),
      expected: 'one value',
      found: `${read.documents.length} YAML documents`,
    });
  }
  const set = setProperty(document, elements, value?.value ?? null);
  if ('problem' in set) {
    const { depth, ...problem } = set.problem;
    return refuse({
      ...problem,
      code: 'score/bad-override-path',
      severity: 'error',
      file,
      range: new LineIndex(assignment).rangeAt(0, equals),
      path: formatPath(elements.slice(0, depth)),
      suggestion:
        'write a path that leads through mappings and existing list items',
    });
  }
  const source = new PropertySource({
    file,
    assignment,
    path: set.path,
    value,
  });
  return { document: set.document, diagnostics, layers: [source] };
}
