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
import { Diagnostic } from '../model/Diagnostic';
import { applyOverrides } from '../overrides/applyOverrides';
import { Override } from '../overrides/Override';
import { Workload } from '../model/Workload';
import { LayeredSource } from '../source/LayeredSource';
import { SourceMap } from '../source/SourceMap';
import { ReadYamlOptions } from '../yaml/readYamlDocuments';
import { readLayer } from './readLayer';
import { validateWorkload, ValidateWorkloadOptions } from './validateWorkload';

/** @public */
export interface ParseWorkloadOptions
  extends ReadYamlOptions,
    Omit<ValidateWorkloadOptions, 'source'> {
  /** Changes that are made before validation, in their order. Problems that they cause are reported in their texts. */
  overrides?: readonly Override[];
}

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
  if (!layer || hasErrors(diagnostics)) {
    const layers = layer ? [layer.source] : [];
    return { diagnostics, source: new LayeredSource({ layers }) };
  }
  const overridden = applyOverrides(layer.value, {
    overrides: options.overrides ?? [],
    read: options,
  });
  diagnostics.push(...overridden.diagnostics);
  const source = new LayeredSource({
    layers: [layer.source, ...overridden.layers],
  });
  if (hasErrors(diagnostics)) {
    return { diagnostics, source };
  }
  const validated = validateWorkload(overridden.document, {
    ...options,
    source,
  });
  source.release();
  return {
    ...validated,
    diagnostics: [...diagnostics, ...validated.diagnostics],
    source: validated.source ?? source,
  };
}
