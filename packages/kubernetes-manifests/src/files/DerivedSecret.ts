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

import type { ObjectMeta } from 'kubernetes-types/meta/v1';
import { SecretReference } from '../model/ResolvedText';

/**
 * A Secret that has to be made for a file in which secrets stand between other text: Kubernetes can't put such a file together. The
 * target makes it, as a Secret with {@link renderDerivedSecret} or as anything that results in one, such as an ExternalSecret with a
 * template.
 *
 * @public
 */
export interface DerivedSecret {
  /** Changes with the composition, and with the name of every secret in it. */
  metadata: ObjectMeta & { name: string };
  /** The key under which the pod looks for the whole text. */
  key: string;
  /** What the text is made of, in order. */
  parts: readonly (string | SecretReference)[];
}
