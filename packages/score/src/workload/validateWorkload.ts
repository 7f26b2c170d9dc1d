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
import { JsonValue } from '../model/Json';
import { Workload } from '../model/Workload';
import { checkRules } from '../rules/checkRules';
import { currentScoreSchema, scoreSchema } from '../schema/scoreSchema';
import { validateSchema } from '../schema/validateSchema';
import { LayeredSource } from '../source/LayeredSource';
import { SourceMap } from '../source/SourceMap';
import { upgradeWorkload } from '../upgrade/upgradeWorkload';
import { sortDiagnostics } from '../diagnostics/sortDiagnostics';
import { MAX_DEPTH } from '../yaml/YamlLimits';
import { exceedsDepth } from './exceedsDepth';

/** @public */
export interface ValidateWorkloadOptions {
  /** Finds the places of the values. */
  source?: SourceMap;
  /** Refuses the legacy list forms instead of upgrading them. */
  refuseLegacy?: boolean;
  /** Refuses what not every Score implementation accepts instead of warning of it. */
  portable?: boolean;
}

/** @public */
export interface ValidatedWorkload {
  /** Present when there is no error. */
  workload?: Workload;
  diagnostics: Diagnostic[];
  /** The source, by the paths of `workload`. */
  source?: SourceMap;
}

/**
 * Upgrades and validates a document: first the schema, then the rules that a schema cannot express. All mistakes are reported, not only the first. Never throws,
 * whatever the document.
 *
 * @example
 * ```ts
 * const { workload, diagnostics } = validateWorkload(JSON.parse(body).workload);
 * ```
 *
 * @public
 */
export function validateWorkload(
  document: JsonValue,
  options: ValidateWorkloadOptions = {},
): ValidatedWorkload {
  if (exceedsDepth(document, MAX_DEPTH)) {
    return { diagnostics: [describeDepth(options.source)] };
  }
  const upgrade = options.refuseLegacy
    ? { document, diagnostics: [], moves: [] }
    : upgradeWorkload(document, { source: options.source });
  const source =
    options.source instanceof LayeredSource
      ? options.source.withMoves(upgrade.moves)
      : options.source;
  const diagnostics = sortDiagnostics([
    ...upgrade.diagnostics,
    ...validateSchema({
      schema: options.refuseLegacy ? currentScoreSchema : scoreSchema,
      value: upgrade.document,
      source,
      codePrefix: 'score',
    }),
    ...checkRules(upgrade.document, {
      source,
      portable: options.portable ?? false,
    }),
  ]);
  return {
    ...(!hasErrors(diagnostics) && {
      workload: upgrade.document as unknown as Workload,
    }),
    diagnostics,
    source,
  };
}

function describeDepth(source: SourceMap | undefined): Diagnostic {
  return {
    code: 'yaml/too-deep',
    severity: 'error',
    message: 'The document nests mappings or lists too deeply.',
    ...source?.locate([]),
    path: '',
    expected: `at most ${MAX_DEPTH} levels`,
    found: 'more of them',
  };
}
