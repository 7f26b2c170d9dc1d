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
  DriverError,
  RolloutRequest,
} from '@platform-orchestrator/backstage-plugin-node';
import {
  KubernetesObject,
  ManifestError,
  RenderTarget,
  canonicalManifestYaml,
  derivedSecrets,
  legalLabelValue,
  renderWorkload,
} from '@platform-orchestrator/kubernetes-manifests';
import { GitopsValues } from '../gitopsInputs';
import { ReferencedSecrets } from './ReferencedSecrets';
import { RenderedManifests } from './RenderedManifests';
import { digestFiles } from './digestFiles';
import { externalSecret, externalSecretOfFile } from './externalSecret';
import { kustomization } from './kustomization';
import { resolveWorkload } from './resolveWorkload';

/**
 * Renders a rollout; the same request gives the same bytes.
 *
 * @param options - `hash` is keyed
 * @throws a `DriverError` of kind `invalid` with everything that Kubernetes would refuse
 */
export function renderRollout(options: {
  request: Pick<ApplyRequest, 'key' | 'context' | 'labels' | 'manifests'>;
  rollout: RolloutRequest;
  values: GitopsValues;
  hash: (content: string) => string;
}): RenderedManifests {
  const { request, rollout, values, hash } = options;
  const { application, environment } = request.context;
  const secrets = new ReferencedSecrets({
    workload: rollout.workload.metadata.name,
    prefix: `${application.id}/${environment.id}/`,
    store: values.secretStore?.store,
    hash,
  });
  const resolved = resolveWorkload({
    rollout,
    manifests: request.manifests,
    secrets,
  });
  const target: RenderTarget = {
    ...(values.namespace && { namespace: values.namespace }),
    labels: request.labels,
    // never changes while the rollout lives, and no other rollout has it
    instance: request.key,
    hash,
  };
  const objects = refuse(() => [
    ...renderSecrets({
      secrets,
      values,
      request,
      derived: derivedSecrets({ resolved, target }),
    }),
    ...renderWorkload({ resolved, target }),
  ]);
  const files = new Map(
    objects.map(object => [fileName(object), canonicalManifestYaml([object])]),
  );
  if (values.layout === 'kustomize') {
    files.set('kustomization.yaml', kustomization([...files.keys()]));
  }
  return {
    files,
    digest: digestFiles(files),
    secrets: new Map(
      secrets
        .list()
        .flatMap(({ remote, value }) =>
          value === undefined ? [] : [[remote.key, value]],
        ),
    ),
  };
}

function renderSecrets(options: {
  secrets: ReferencedSecrets;
  values: GitopsValues;
  request: Pick<ApplyRequest, 'labels'>;
  derived: ReturnType<typeof derivedSecrets>;
}): KubernetesObject[] {
  const { secrets, values, request, derived } = options;
  const { secretStore: store, namespace } = values;
  if (!store) {
    // there are none, or collecting them would have been refused
    return [];
  }
  const labels = Object.fromEntries(
    Object.entries(request.labels).map(([name, value]) => [
      name,
      legalLabelValue(value),
    ]),
  );
  return [
    ...secrets
      .list()
      .map(secret => externalSecret({ secret, store, namespace, labels })),
    ...derived.map(each =>
      externalSecretOfFile({ derived: each, secrets: secrets.list(), store }),
    ),
  ];
}

function fileName({ kind, metadata }: KubernetesObject): string {
  return `${kind.toLowerCase()}-${metadata.name}.yaml`;
}

function refuse<T>(render: () => T): T {
  try {
    return render();
  } catch (error) {
    if (error instanceof ManifestError) {
      throw new DriverError('invalid', error.message, {
        input: `params.${error.problems[0].path}`,
        nextStep:
          error.problems[0].suggestion ??
          'Correct the Score file, or the definition that gives this',
      });
    }
    throw error;
  }
}
