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
  ApplyContext,
  ApplyRequest,
  ApplyResult,
  DeleteRequest,
  Driver,
  DriverCapabilities,
  DriverContext,
  DriverError,
  Observed,
  ReadRequest,
  Runtime,
  ServicesRequest,
  WorkloadService,
  readInputs,
} from '@platform-orchestrator/backstage-plugin-node';
import { serviceName } from '@platform-orchestrator/kubernetes-manifests';
import { StoredNames } from './StoredNames';
import { readManifestFolder } from './folder/readManifestFolder';
import { removeManifestFolder } from './folder/removeManifestFolder';
import { ManifestPlace, placeManifests } from './folder/ManifestPlace';
import { writeManifestFolder } from './folder/writeManifestFolder';
import { RepositoryPool } from './git/RepositoryPool';
import { GitopsSecrets, GitopsValues, gitopsInputs } from './gitopsInputs';
import { contentHash } from './manifests/contentHash';
import { renderObject } from './manifests/renderObject';
import { renderRollout } from './manifests/renderRollout';
import { SecretStoreWriter } from './stores';

/**
 * Target that commits Kubernetes manifests to a Git repository, which Argo CD or Flux syncs: those of workloads, and objects that drivers attach.
 *
 * @remarks
 * A rollout or an object owns one folder, marked with its key. The manifests hold no secret: a value that only the orchestrator knows is first written to the
 * target's secret store, under a name with a keyed hash of it, and an `ExternalSecret` of that name brings it to the cluster. So a changed value
 * is a changed name, and restarts the pods.
 */
export class GitopsDriver implements Driver {
  readonly id = 'gitops';
  readonly inputs = gitopsInputs;
  readonly capabilities: DriverCapabilities = {
    target: true,
    pure: false,
    usesImages: true,
    objects: true,
  };
  readonly #repositories: RepositoryPool;
  readonly #stores: ReadonlyMap<string, SecretStoreWriter>;

  constructor(options: {
    repositories: RepositoryPool;
    stores: ReadonlyMap<string, SecretStoreWriter>;
  }) {
    this.#repositories = options.repositories;
    this.#stores = options.stores;
  }

  async apply(
    request: ApplyRequest,
    context: ApplyContext,
  ): Promise<ApplyResult> {
    const { values, repository } = this.#open(request);
    const place = placeManifests({ values, request });
    const store = this.#store(values);
    const hash = await contentHash(context);
    const { rollout } = request;
    const rendered = rollout
      ? renderRollout({ request, rollout, values, hash })
      : renderObject({ request, values, hash });
    context.signal.throwIfAborted();

    const stored = await StoredNames.read(context.state);
    // before the values: whatever is in the store is known here, also after a crash
    await stored.add([...rendered.secrets.keys()], context.checkpoint);
    for (const [name, value] of rendered.secrets) {
      await context.checkpoint();
      await store!.write({ name, value, signal: context.signal });
    }
    const commit = await repository.change({
      action: 'Deploy',
      subject: describe(place),
      deployment: request.context.deployment.id,
      edit: folder =>
        writeManifestFolder({
          folder,
          place,
          key: request.key,
          files: rendered.files,
          layout: values.layout,
        }),
      checkpoint: context.checkpoint,
      signal: context.signal,
    });
    context.progress(
      commit
        ? `Committed ${commit} to ${values.branch} of ${repository.place}`
        : `Nothing to commit to ${values.branch} of ${repository.place}`,
    );
    for (const name of stored.except([...rendered.secrets.keys()])) {
      await context.checkpoint();
      await store?.remove({ name, signal: context.signal });
      await stored.remove(name);
    }
    return {
      outputs: { values: { path: place.folder }, secrets: {} },
      cookie: rendered.digest,
    };
  }

  async delete(request: DeleteRequest, context: ApplyContext): Promise<void> {
    const { values, repository } = this.#open(request);
    const place = placeManifests({ values, request });
    context.signal.throwIfAborted();
    const commit = await repository.change({
      action: 'Remove',
      subject: describe(place),
      deployment: request.context.deployment.id,
      edit: folder =>
        removeManifestFolder({
          folder,
          place,
          key: request.key,
          layout: values.layout,
        }),
      checkpoint: context.checkpoint,
      signal: context.signal,
    });
    if (commit) {
      context.progress(
        `Committed ${commit} to ${values.branch} of ${repository.place}`,
      );
    }
    const stored = await StoredNames.read(context.state);
    const store = this.#store(values);
    for (const name of stored.except([])) {
      await context.checkpoint();
      await store?.remove({ name, signal: context.signal });
      await stored.remove(name);
    }
  }

  async read(
    request: ReadRequest,
    context: DriverContext,
  ): Promise<Observed | 'absent'> {
    const { values, repository } = this.#open(request);
    const place = placeManifests({ values, request });
    const digest = await repository.look({
      work: folder => readManifestFolder({ folder, place, key: request.key }),
      signal: context.signal,
    });
    if (digest === undefined) {
      return 'absent';
    }
    const expected = request.previous?.cookie;
    return {
      drift:
        expected === undefined || expected === digest
          ? []
          : [
              {
                path: place.folder,
                expected: 'as committed',
                found: 'changed',
              },
            ],
    };
  }

  async observe(): Promise<Runtime> {
    return {
      health: 'unknown',
      message:
        'The manifests are in Git; what runs in the cluster is not known here',
      containers: [],
      urls: [],
    };
  }

  async services(
    request: ServicesRequest,
  ): Promise<Record<string, WorkloadService>> {
    return Object.fromEntries(
      Object.entries(request.workloads).map(([name, { workload }]) => {
        const ports = Object.entries(workload.service?.ports ?? {})
          .map(([port, service]) => [port, service.port] as const)
          .sort(([one], [other]) => (one < other ? -1 : 1));
        return [
          name,
          {
            name: serviceName(workload),
            ...(ports.length > 0 && { port: ports[0][1] }),
            ports: Object.fromEntries(ports),
          },
        ];
      }),
    );
  }

  #open(request: Pick<ApplyRequest, 'inputs'>) {
    const { values, secrets } = readInputs<GitopsValues, GitopsSecrets>(
      this.inputs,
      request.inputs,
    );
    const repository = this.#repositories.open({
      url: values.repository,
      branch: values.branch,
      credentials: secrets,
    });
    return { values, repository };
  }

  #store(values: GitopsValues): SecretStoreWriter | undefined {
    if (!values.secretStore) {
      return undefined;
    }
    const store = this.#stores.get(values.secretStore.store);
    if (!store) {
      throw new DriverError(
        'invalid',
        `There is no secret store ${values.secretStore.store}`,
        {
          input: 'inputs.secretStore.store',
          nextStep: `Add platformOrchestrator.drivers.gitops.secretStores.${values.secretStore.store} to the configuration`,
        },
      );
    }
    return store;
  }
}

function describe(place: ManifestPlace): string {
  return `${place.application}/${place.environment}/${place.name}`;
}
