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

import { JsonValue } from '../model/Json';
import { readLayer } from '../workload/readLayer';
import { ReadYamlOptions } from '../yaml/readYamlDocuments';
import { applyProperty } from './applyProperty';
import { mergeOverrides } from './mergeOverrides';
import { Overridden } from './Overridden';
import { Override } from './Override';

/** Applies overrides in their order. What cannot be applied is a diagnostic in the override's own text. */
export function applyOverrides(
  document: JsonValue,
  options: { overrides: readonly Override[]; read: ReadYamlOptions },
): Overridden {
  const result: Overridden = { document, diagnostics: [], layers: [] };
  options.overrides.forEach((override, index) => {
    const applied =
      'property' in override
        ? applyProperty(result.document, override.property, {
            ...options.read,
            file: override.file ?? `property override ${index + 1}`,
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
