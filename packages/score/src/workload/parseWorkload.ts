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
import { Workload } from '../model/Workload';
import { LayeredSource } from '../source/LayeredSource';
import { SourceMap } from '../source/SourceMap';
import { ReadYamlOptions } from '../yaml/readYamlDocuments';
import { readLayer } from './readLayer';
import { validateWorkload, ValidateWorkloadOptions } from './validateWorkload';

/** @public */
export interface ParseWorkloadOptions
  extends ReadYamlOptions,
    Omit<ValidateWorkloadOptions, 'source'> {}

/** @public */
export interface ParsedWorkload {
  /** Present when there is no error. Lists of legacy files are mappings; placeholders are unresolved. */
  workload?: Workload;
  /** All problems in the order of the file; warnings too. */
  diagnostics: Diagnostic[];
  /** Finds the places of values by their paths in `workload`. */
  source: SourceMap;
}

/**
 * Reads a Score file: YAML, legacy forms, schema, and the rules that a schema cannot express. Never throws, whatever the text.
 *
 * @example
 * ```ts
 * const { workload, diagnostics } = parseWorkload(text, { file: 'score.yaml' });
 * if (workload) {
 *   console.log(workload.metadata.name);
 * } else {
 *   console.error(formatDiagnostics(diagnostics, { sources: { 'score.yaml': text } }));
 * }
 * ```
 *
 * @public
 */
export function parseWorkload(
  text: string | Uint8Array,
  options: ParseWorkloadOptions = {},
): ParsedWorkload {
  const { layer, diagnostics } = readLayer(text, options);
  const layers = layer ? [layer.source] : [];
  const source = new LayeredSource({ layers });
  if (!layer || hasErrors(diagnostics)) {
    return { diagnostics, source };
  }
  const validated = validateWorkload(layer.value, { ...options, source });
  return {
    ...validated,
    diagnostics: [...diagnostics, ...validated.diagnostics],
    source: validated.source ?? source,
  };
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
