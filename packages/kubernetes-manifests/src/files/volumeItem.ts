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

import type { KeyToPath } from 'kubernetes-types/core/v1';
import { FILE_KEY } from './fileKey';
import { FileSource } from './FileSource';

/** The ConfigMap or Secret of a file, and the one item of it that becomes the file `path` of a volume. */
export interface VolumeItem {
  kind: 'configMap' | 'secret';
  /** Of the ConfigMap or Secret. */
  name: string;
  items: KeyToPath[];
}

export function volumeItem(source: FileSource, path: string): VolumeItem {
  const { content, mode } = source;
  const rest = { path, ...(mode !== undefined && { mode }) };
  switch (content.kind) {
    case 'configMap': {
      const { name } = content.configMap.metadata;
      return { kind: 'configMap', name, items: [{ key: FILE_KEY, ...rest }] };
    }
    case 'derived': {
      const { key, metadata } = content.secret;
      return { kind: 'secret', name: metadata.name, items: [{ key, ...rest }] };
    }
    default: {
      const { key, name } = content.reference;
      return { kind: 'secret', name, items: [{ key, ...rest }] };
    }
  }
}
