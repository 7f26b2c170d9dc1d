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
  JsonObject,
  YamlDocument,
  validateSchema,
} from '@platform-orchestrator/score';
import { itemDiagnostic } from '../definitions/DefinitionItem';
import { ProvisionerSource } from './ProvisionerSource';
import { PROVISIONER_FILE_SCHEMA } from './provisionerSchema';
import { readProvisionerUri } from './readProvisionerUri';

/** An entry of a provisioner file. */
export interface ProvisionerEntry {
  scheme: 'template' | 'cmd';
  value: JsonObject & { uri: string; type: string };
  source: ProvisionerSource;
}

/** Whether a file holds Score provisioners: they tell it by its name. */
export function isProvisionerFile(path: string): boolean {
  return /(?:^|[/.])provisioners\.ya?ml$/.test(path);
}

/** Reads a file of Score provisioners, as score-k8s and score-compose have them. */
export function readProvisionerDocument(document: YamlDocument): {
  entries: ProvisionerEntry[];
  diagnostics: Diagnostic[];
} {
  const diagnostics = validateSchema({
    schema: PROVISIONER_FILE_SCHEMA,
    value: document.value,
    source: document,
    codePrefix: 'definitions',
  });
  if (diagnostics.length > 0) {
    return { entries: [], diagnostics };
  }
  const entries: ProvisionerEntry[] = [];
  for (const [index, item] of (document.value as JsonObject[]).entries()) {
    const value = item as ProvisionerEntry['value'];
    const source = new ProvisionerSource(document, index);
    const uri = readProvisionerUri(value.uri);
    if ('mistake' in uri) {
      diagnostics.push(
        itemDiagnostic(source, ['metadata', 'name'], {
          code: 'definitions/provisioner-uri',
          message: uri.mistake,
          expected: 'template://<name>, or cmd://<program>',
          found: value.uri,
        }),
      );
    } else if (uri.scheme === 'local-env') {
      diagnostics.push(
        itemDiagnostic(source, ['metadata', 'name'], {
          code: 'definitions/provisioner-not-used',
          severity: 'warning',
          message: `Resources of type ${value.type} are not made of the variables of a process.`,
          expected: 'shared values of the environment',
          found: value.uri,
          suggestion:
            'resources of type environment read the shared values; the entry may be removed',
        }),
      );
    } else {
      entries.push({ scheme: uri.scheme, value, source });
    }
  }
  return { entries, diagnostics };
}
