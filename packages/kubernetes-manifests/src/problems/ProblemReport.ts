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
  Diagnostic,
  formatPath,
  JsonPath,
  suggestNear,
} from '@platform-orchestrator/score';
import { compareText } from '../text/compareText';
import { ManifestError } from './ManifestError';
import { ProblemCode } from './ProblemCode';

/** One finding, before its path is made into text. */
export interface Problem
  extends Omit<Diagnostic, 'code' | 'severity' | 'path' | 'file' | 'range'> {
  code: ProblemCode;
  path: JsonPath;
  /** The names that `found` could have been. */
  candidates?: readonly string[];
}

/** Collects what is wrong with one workload, so that its author sees all of it at once. */
export class ProblemReport {
  readonly #problems: Diagnostic[] = [];

  add(problem: Problem): void {
    const { code, path, candidates, ...rest } = problem;
    this.#problems.push({
      code: `manifests/${code}`,
      severity: 'error',
      path: formatPath(path),
      ...(candidates && describeCandidates(rest.found ?? '', candidates)),
      ...rest,
    });
  }

  /** Throws what was added, if anything was. */
  throwFor(workload: string): void {
    if (this.#problems.length > 0) {
      const problems = [...this.#problems].sort((left, right) =>
        compareText(left.path ?? '', right.path ?? ''),
      );
      throw new ManifestError({ workload, problems });
    }
  }
}

function describeCandidates(
  found: string,
  candidates: readonly string[],
): Pick<Diagnostic, 'expected' | 'suggestion'> {
  const near = suggestNear(found, candidates);
  return {
    expected: `one of: ${candidates.join(', ')}`,
    ...(near !== undefined && { suggestion: `did you mean "${near}"?` }),
  };
}
