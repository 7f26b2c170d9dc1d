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

import { Diagnostic, YamlDocument } from '@platform-orchestrator/score';
import { itemDiagnostic } from './DefinitionItem';
import { apiVersionOf } from './apiVersionOf';
import { API_VERSION } from './definitionSchemas';

const GROUP = API_VERSION.slice(0, API_VERSION.indexOf('/') + 1);

/** A version of this API that is not known is likely a mistake, though the document is skipped like any other. */
export function warnOfVersion(document: YamlDocument): Diagnostic[] {
  const found = apiVersionOf(document);
  return found?.startsWith(GROUP) && found !== API_VERSION
    ? [
        itemDiagnostic(document, ['apiVersion'], {
          code: 'definitions/unknown-version',
          severity: 'warning',
          message: `The document is skipped: its API version "${found}" is not known.`,
          expected: API_VERSION,
          found,
          suggestion: `write "apiVersion: ${API_VERSION}"`,
        }),
      ]
    : [];
}
