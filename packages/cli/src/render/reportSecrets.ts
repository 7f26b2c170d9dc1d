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

import { DerivedSecret } from '@platform-orchestrator/kubernetes-manifests';
import { TextStream } from '../CommandLine';
import { formatTable } from '../output/formatTable';
import { AttachedObjects } from './attachedObjects';
import { ClusterSecret } from './ClusterSecrets';

/** Tells which Secrets the manifests read: they are not among them, because their values are nobody's business here. */
export function reportSecrets(
  stderr: TextStream,
  options: {
    read: readonly ClusterSecret[];
    derived: readonly DerivedSecret[];
    attached: AttachedObjects['secrets'];
  },
): void {
  const { read, derived, attached } = options;
  const rows = [
    ...read.map(({ name, key, content }) => [name, key, content]),
    ...derived.map(({ metadata, key, parts }) => [
      metadata.name,
      key,
      `the file ${JSON.stringify(
        parts
          .map(part =>
            typeof part === 'string' ? part : `(${part.name}/${part.key})`,
          )
          .join(''),
      )}`,
    ]),
    ...attached.map(({ name, madeBy }) => [name, '', `made for ${madeBy}`]),
  ];
  if (rows.length > 0) {
    const lines = formatTable([['SECRET', 'KEY', 'CONTENT'], ...rows]);
    stderr.write(
      `These Secrets have to be in the namespace; they are not rendered:\n${lines
        .map(line => `  ${line}\n`)
        .join('')}`,
    );
  }
}
