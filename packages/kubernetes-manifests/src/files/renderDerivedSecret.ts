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

import { KubernetesObject } from '../model/KubernetesObject';
import { SecretReference } from '../model/ResolvedText';
import { DerivedSecret } from './DerivedSecret';

/**
 * The Secret of a derived secret, for a target that holds the values.
 *
 * @public
 */
export function renderDerivedSecret(options: {
  derived: DerivedSecret;
  /** The value of a secret that is part of the text. */
  valueOf: (reference: SecretReference) => string;
}): KubernetesObject {
  const { derived, valueOf } = options;
  const text = derived.parts
    .map(part => (typeof part === 'string' ? part : valueOf(part)))
    .join('');
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: derived.metadata,
    type: 'Opaque',
    // The name changes with the content, so the content never does.
    immutable: true,
    data: { [derived.key]: Buffer.from(text).toString('base64') },
  };
}
