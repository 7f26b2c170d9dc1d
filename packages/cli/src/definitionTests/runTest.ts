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

import { formatDiagnostics } from '@platform-orchestrator/score';
import { InvalidInputError } from '../InvalidInputError';
import { UsageError } from '../UsageError';
import { ReadDefinitionFolders } from '../offline/readDefinitionFolders';
import { TestResult } from './TestResult';
import { checkTest } from './checkTest';
import { FoundTest } from './findTests';
import { observeTest } from './observeTest';

/** Runs one test. Names and Score files that are wrong fail it, and leave the others alone. */
export async function runTest(options: {
  directory: string;
  test: FoundTest;
  platform: ReadDefinitionFolders;
}): Promise<TestResult> {
  const { file, line, name, spec } = options.test;
  const result = { file, line, name };
  try {
    const differences = checkTest(spec.expect, await observeTest(options));
    return { ...result, passed: differences.length === 0, differences };
  } catch (error) {
    return {
      ...result,
      passed: false,
      differences: [],
      failure: describe(error),
    };
  }
}

/** @throws what is no mistake of the test */
function describe(error: unknown): string {
  if (error instanceof UsageError) {
    return error.message;
  }
  if (error instanceof InvalidInputError) {
    const { diagnostics, sources } = error;
    return formatDiagnostics(diagnostics, { sources });
  }
  throw error;
}
