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

import { JsonObject, JsonValue } from '@platform-orchestrator/score';
import { AttachedManifest } from '../../model/ActiveResource';
import { SecretScope } from '../../ports/SecretStore';

/** Fields of a Secret of Kubernetes that are kept secret. */
export const SECRET_FIELDS: readonly string[] = ['data', 'stringData'];

/** Key under which a sealed field stands. */
const SEALED = '$sealed';

/** Manifests as a row keeps them: the data of Secrets is encrypted. */
export function sealManifests(
  key: string,
  manifests: readonly AttachedManifest[],
  scope: SecretScope,
): AttachedManifest[] {
  return mapSecretFields(manifests, value => ({
    [SEALED]: scope.seal(JSON.stringify(value), associatedData(key)),
  }));
}

/** Manifests of a row, opened. */
export function openManifests(
  { key, manifests }: { key: string; manifests: readonly AttachedManifest[] },
  scope: SecretScope,
): AttachedManifest[] {
  return mapSecretFields(manifests, value => {
    const sealed = (value as JsonObject)[SEALED];
    return typeof sealed === 'string'
      ? JSON.parse(scope.open(sealed, associatedData(key)))
      : value;
  });
}

function associatedData(key: string): string {
  return `resource/${key}/manifests`;
}

function mapSecretFields(
  manifests: readonly AttachedManifest[],
  convert: (value: JsonValue) => JsonValue,
): AttachedManifest[] {
  return manifests.map(manifest =>
    manifest.object.kind === 'Secret'
      ? {
          ...manifest,
          object: Object.fromEntries(
            Object.entries(manifest.object).map(([field, value]) => [
              field,
              SECRET_FIELDS.includes(field) &&
              value !== null &&
              value !== undefined
                ? convert(value)
                : value,
            ]),
          ),
        }
      : manifest,
  );
}
