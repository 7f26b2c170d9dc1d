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

import { Diagnostic } from '@platform-orchestrator/score';

/**
 * A workload that Kubernetes would refuse, or that can't be expressed there, with everything that is wrong with it.
 *
 * It is thrown, not returned: there is nothing that could be applied beside the problems.
 *
 * @public
 */
export class ManifestError extends Error {
  readonly workload: string;
  /** At least one, ordered by path. The paths are those of the Score file, or begin with `overrides`, `attached` or `target`. */
  readonly problems: readonly Diagnostic[];

  constructor(options: { workload: string; problems: readonly Diagnostic[] }) {
    const { workload, problems } = options;
    super(
      [
        `Workload "${workload}" cannot be rendered for Kubernetes:`,
        ...problems.map(problem => `- ${problem.path}: ${problem.message}`),
      ].join('\n'),
    );
    this.name = 'ManifestError';
    this.workload = workload;
    this.problems = problems;
  }
}
