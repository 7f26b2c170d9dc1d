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

import { SkippedDocument } from '@platform-orchestrator/engine';
import { Diagnostic } from '@platform-orchestrator/score';

/** A document of another kind as a warning, so that a typing mistake in `apiVersion` is seen. */
export function describeSkipped(skipped: SkippedDocument): Diagnostic {
  const { file, range, apiVersion } = skipped;
  return {
    code: 'definitions/skipped',
    severity: 'warning',
    message: apiVersion
      ? `The document was skipped: its apiVersion is ${apiVersion}`
      : 'The document was skipped: it has no apiVersion',
    file,
    ...(range && { range }),
    path: 'apiVersion',
    expected: 'platform-orchestrator.io/v1alpha1',
    ...(apiVersion && { found: apiVersion }),
  };
}
