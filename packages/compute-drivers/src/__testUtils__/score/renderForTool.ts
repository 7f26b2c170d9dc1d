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

import { createHash } from 'node:crypto';
import {
  KubernetesObject,
  ResolvedFile,
  VolumeBinding,
  decodeSecretMarkers,
  renderWorkload,
} from '@platform-orchestrator/kubernetes-manifests';
import {
  JsonObject,
  Workload,
  resolveReference,
  resourceUid,
  substituteText,
} from '@platform-orchestrator/score';

/** Outputs of all resources, by identity. */
export type ToolOutputs = ReadonlyMap<string, JsonObject>;

/** Replaces the placeholders of a workload's text. */
export function substituteFor(
  workload: Workload,
  outputs: ToolOutputs,
): (text: string) => string {
  return text =>
    substituteText<never>(text, {
      resolve: reference =>
        resolveReference<never>(reference, {
          metadata: workload.metadata,
          resource: name => {
            const uid = uidOf(name, workload);
            return uid === undefined
              ? undefined
              : { outputs: outputs.get(uid) ?? {} };
          },
        }),
      isOpaque: (_): _ is never => false,
    }).join('');
}

/** The objects of a workload as score-k8s names, mounts and secures them. */
export function renderForTool(
  workload: Workload,
  outputs: ToolOutputs,
): KubernetesObject[] {
  const substitute = substituteFor(workload, outputs);
  const text = (value: string) => decodeSecretMarkers(substitute(value));
  const byContainer = <T>(
    of: (container: Workload['containers'][string]) => Record<string, T>,
  ) => mapValues(workload.containers, of);
  return renderWorkload({
    resolved: {
      workload,
      variables: byContainer(({ variables = {} }) =>
        mapValues(variables, text),
      ),
      files: byContainer(({ files = {} }) =>
        mapValues(
          files,
          ({ content = '', binaryContent, noExpand }): ResolvedFile =>
            binaryContent === undefined
              ? { text: noExpand ? content : text(content) }
              : { base64: binaryContent },
        ),
      ),
      volumes: byContainer(({ volumes = {} }) =>
        mapValues(volumes, ({ source }) =>
          bindVolume({ source, workload, outputs }),
        ),
      ),
    },
    target: {
      instance: `${workload.metadata.name}-0123456789`,
      product: { managedBy: 'score-k8s', annotationPrefix: 'k8s.score.dev' },
      securityProfile: 'none',
      fileMounts: 'directory',
      hash: content => createHash('sha256').update(content).digest('hex'),
    },
  }).map(withoutOwnLabels);
}

/** The tool gives its ConfigMaps no labels. */
function withoutOwnLabels(object: KubernetesObject): KubernetesObject {
  if (object.kind !== 'ConfigMap') {
    return object;
  }
  const { labels: _, ...metadata } = object.metadata;
  return { ...object, metadata };
}

/** A volume's source names a resource, or is the identity of one. */
function bindVolume(options: {
  source: string;
  workload: Workload;
  outputs: ToolOutputs;
}): VolumeBinding {
  const { source, workload, outputs } = options;
  const name = /^\$\{resources\.([^.}]+)\}$/.exec(source)?.[1];
  const resource = name === undefined ? source : uidOf(name, workload);
  const found = resource === undefined ? undefined : outputs.get(resource);
  if (resource === undefined || !found) {
    throw new Error(`resource ${source} does not exist`);
  }
  if (Object.keys(found).length > 1) {
    throw new Error(`resource ${source} gives more than one volume`);
  }
  return { resource, ...found } as VolumeBinding;
}

function uidOf(name: string, workload: Workload): string | undefined {
  const request = workload.resources?.[name];
  return request && resourceUid(request, workload.metadata.name, name);
}

function mapValues<T, U>(
  map: Record<string, T>,
  of: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key, of(value)]),
  );
}
