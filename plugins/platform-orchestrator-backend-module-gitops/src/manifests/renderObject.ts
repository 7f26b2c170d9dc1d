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
  ApplyRequest,
  JsonObject,
  revealValue,
} from '@platform-orchestrator/backstage-plugin-node';
import {
  KubernetesObject,
  canonicalManifestYaml,
  legalLabelValue,
} from '@platform-orchestrator/kubernetes-manifests';
import { GitopsValues } from '../gitopsInputs';
import { RenderedManifests } from './RenderedManifests';
import { digestFiles } from './digestFiles';
import { externalSecretOfObject } from './externalSecretOfObject';
import { kustomization } from './kustomization';
import { objectName } from './objectName';

/**
 * Renders an object that a driver attached, with our labels, in the namespace of the environment where it belongs there. In the place of a `Secret` comes an
 * `ExternalSecret` that makes it.
 *
 * @param options - `hash` is keyed
 */
export function renderObject(options: {
  request: Pick<ApplyRequest, 'context' | 'identity' | 'labels' | 'params'>;
  values: GitopsValues;
  hash: (content: string) => string;
}): RenderedManifests {
  const { request, values, hash } = options;
  const { application, environment } = request.context;
  const object = placed(
    revealValue(request.params) as JsonObject,
    request,
    values.namespace,
  );
  const { manifest, secrets } =
    object.kind === 'Secret'
      ? externalSecretOfObject({
          object,
          prefix: `${application.id}/${environment.id}/`,
          store: values.secretStore,
          hash,
        })
      : { manifest: object, secrets: new Map() };
  const files = new Map([
    ['object.yaml', canonicalManifestYaml([manifest])],
    ...(values.layout === 'kustomize'
      ? [['kustomization.yaml', kustomization(['object.yaml'])] as const]
      : []),
  ]);
  return { files, digest: digestFiles(files), secrets };
}

function placed(
  object: JsonObject,
  { identity, labels }: Pick<ApplyRequest, 'identity' | 'labels'>,
  namespace: string | undefined,
): KubernetesObject {
  const metadata = object.metadata as JsonObject;
  const isInside = objectName(identity.id).location === 'namespace';
  const ours = Object.entries(labels).map(
    ([name, value]) => [name, legalLabelValue(value)] as const,
  );
  return {
    ...object,
    metadata: {
      ...metadata,
      ...(isInside && namespace && { namespace }),
      labels: {
        ...(metadata.labels as JsonObject | undefined),
        ...Object.fromEntries(ours),
      },
    },
  } as KubernetesObject;
}
