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
import { posix } from 'node:path';
import {
  DefinitionSet,
  ScoreService,
  matchDefinition,
  readDefinitions,
} from '@platform-orchestrator/engine';
import {
  DriverTestHost,
  RecordingDriverStateStore,
  mockApplyRequest,
} from '@platform-orchestrator/backstage-plugin-node/testUtils';
import {
  JsonObject,
  Override,
  PrimedResource,
  Workload,
  embedFileSources,
  orderResources,
  parseWorkload,
  primeResources,
  resolveReference,
  resourceUid,
  substituteValue,
} from '@platform-orchestrator/score';
import { computeDrivers } from '../../computeDrivers';
import { patchManifests } from '../../patch/patchManifests';
import { renderForTool, substituteFor } from './renderForTool';
import { runShellCommand } from './runShellCommand';

const ENVIRONMENT = {
  application: 'app',
  environment: 'dev',
  environmentType: 'development',
  uid: 'app/dev',
};

const DRIVERS = new Map(
  computeDrivers({ runCommand: runShellCommand }).map(driver => [
    driver.id,
    driver,
  ]),
);

/** What a call of the tool is asked for. */
export interface GenerateOptions {
  files: string[];
  overrides: Override[];
  image?: string;
  namespace?: string;
  generateNamespace: boolean;
}

/** What the tools keep of a resource. */
export interface ToolResource {
  outputs: JsonObject;
  cookie?: string;
  manifests: JsonObject[];
}

/** Does what the commands of Score's tools do, with our reading, matching, provisioning and rendering. */
export class ScoreTool {
  /** Whether there is a state directory. */
  initialized = false;
  readonly files = new Map<string, string>();
  readonly patchTemplates: string[] = [];
  readonly workloads = new Map<string, Workload>();
  resources = new Map<string, ToolResource>();
  readonly #shared = new RecordingDriverStateStore();
  readonly #host = new DriverTestHost();

  /** Provisioners in the order in which they match. */
  definitions(): DefinitionSet {
    const { definitions, diagnostics } = readDefinitions({
      files: [...this.files]
        .filter(([path]) =>
          /^\.score-[a-z0-9]+\/.*\.provisioners\.yaml$/.test(path),
        )
        .map(([path, content]) => ({ path, content })),
      hmac: text => text,
    });
    refuse(diagnostics);
    return definitions;
  }

  /** The manifests of all workloads that were ever given. */
  async generate(options: GenerateOptions): Promise<JsonObject[]> {
    if (!this.initialized) {
      throw new Error('there is no state directory');
    }
    if (options.generateNamespace && options.namespace === undefined) {
      throw new Error('a namespace to generate needs a name');
    }
    for (const file of [...options.files].sort()) {
      const workload = this.#readWorkload(file, options);
      this.workloads.set(workload.metadata.name, workload);
    }
    await this.#provision(options.namespace ?? '');
    return this.#render(options);
  }

  #readWorkload(file: string, options: GenerateOptions): Workload {
    const text = this.files.get(file);
    if (text === undefined) {
      throw new Error(`there is no file ${file}`);
    }
    const parsed = parseWorkload(text, {
      file,
      overrides: options.overrides,
      exactScalars: true,
    });
    refuse(parsed.diagnostics);
    const embedded = embedFileSources(parsed.workload!, {
      read: path => {
        const content = this.files.get(posix.join(posix.dirname(file), path));
        return content === undefined ? undefined : bytesOf(content);
      },
    });
    refuse(embedded.diagnostics);
    const { containers } = embedded.workload;
    return {
      ...embedded.workload,
      containers: Object.fromEntries(
        Object.entries(containers).map(([name, container]) => {
          const image =
            container.image === '.' ? options.image : container.image;
          if (image === undefined) {
            throw new Error(`container ${name} has no image`);
          }
          return [name, { ...container, image: options.image ?? image }];
        }),
      ),
    };
  }

  async #provision(namespace: string): Promise<void> {
    const workloads = [...this.workloads.values()].map(workload => ({
      workload,
    }));
    const primed = primeResources(workloads);
    refuse(primed.diagnostics);
    const ordered = orderResources(workloads);
    refuse(ordered.diagnostics);
    const definitions = this.definitions();
    const before = this.resources;
    this.resources = new Map();
    for (const uid of ordered.order) {
      this.resources.set(
        uid,
        await this.#provisionOne({
          resource: primed.resources.get(uid)!,
          definitions,
          previous: before.get(uid),
          namespace,
        }),
      );
    }
  }

  async #provisionOne(options: {
    resource: PrimedResource;
    definitions: DefinitionSet;
    previous: ToolResource | undefined;
    namespace: string;
  }): Promise<ToolResource> {
    const { resource, definitions, previous, namespace } = options;
    const { uid, type, id } = resource;
    const identity = { type, class: resource.class, id: `workloads.${id}` };
    const matched = matchDefinition({
      definitions,
      request: identity,
      context: ENVIRONMENT,
    });
    if (!matched) {
      throw new Error(`no provisioner supports ${uid}`);
    }
    const definition = definitions.definitions.get(matched.name)!;
    const workload = this.workloads.get(resource.sourceWorkload)!;
    const key = createHash('sha1').update(uid).digest('hex');
    const result = await DRIVERS.get(matched.driver)!.apply(
      mockApplyRequest({
        key,
        identity,
        params: this.#params(resource, workload) as {},
        inputs: { values: definition.inputs as {}, secrets: {} },
        score: {
          workload: workload.metadata.name,
          ...(resource.metadata && { metadata: resource.metadata }),
          workloadMetadata: workload.metadata as JsonObject,
          services: this.#services(),
          namespace,
        },
        ...(previous && {
          previous: {
            outputs: { values: previous.outputs, secrets: {} },
            ...(previous.cookie && { cookie: previous.cookie }),
          },
        }),
      }),
      { ...this.#host.context({ key }), shared: this.#shared },
    );
    return {
      outputs: result.outputs.values,
      ...(result.cookie && { cookie: result.cookie }),
      manifests: (result.manifests ?? []).map(({ object }) => object),
    };
  }

  #params({ params = {} }: PrimedResource, workload: Workload): JsonObject {
    return substituteValue(params, reference =>
      resolveReference<never>(reference, {
        metadata: workload.metadata,
        resource: name => {
          const request = workload.resources?.[name];
          const uid =
            request && resourceUid(request, workload.metadata.name, name);
          return uid === undefined
            ? undefined
            : { outputs: this.resources.get(uid)?.outputs ?? {} };
        },
      }),
    ) as JsonObject;
  }

  #services(): Record<string, ScoreService> {
    return Object.fromEntries(
      [...this.workloads].map(([name, { metadata, service }]) => [
        name,
        {
          name: metadata.annotations?.['k8s.score.dev/service-name'] ?? name,
          ports: Object.fromEntries(
            Object.entries(service?.ports ?? {}).map(
              ([port, { port: number, targetPort, protocol }]) => [
                port,
                {
                  port: number,
                  targetPort: targetPort ?? number,
                  protocol: protocol ?? ('TCP' as const),
                },
              ],
            ),
          ),
        },
      ]),
    );
  }

  #render({ namespace, generateNamespace }: GenerateOptions): JsonObject[] {
    const outputs = new Map(
      [...this.resources].map(([uid, resource]) => [uid, resource.outputs]),
    );
    const objects: JsonObject[] = [
      ...[...this.resources.values()].flatMap(({ manifests }) => manifests),
      ...[...this.workloads.values()].flatMap(
        workload => renderForTool(workload, outputs) as unknown as JsonObject[],
      ),
    ];
    const placed = withoutDuplicates(objects).map(object =>
      namespace === undefined || object.kind === 'Namespace'
        ? object
        : {
            ...object,
            metadata: { ...(object.metadata as JsonObject), namespace },
          },
    );
    const all = generateNamespace
      ? [namespaceObject(namespace!), ...placed]
      : placed;
    const patched = this.patchTemplates.reduce(
      (manifests, name) =>
        patchManifests({
          template: this.files.get(name)!,
          name,
          manifests,
          workloads: Object.fromEntries(this.workloads) as {},
          ...(namespace !== undefined && { namespace }),
          functions: {
            substituteValue: (workload, text) =>
              substituteFor(
                this.workloads.get(String(workload))!,
                outputs,
              )(String(text)),
          },
        }),
      all,
    );
    if (JSON.stringify(patched).includes('🔐💬')) {
      throw new Error('a manifest holds a mark of a secret');
    }
    return patched;
  }
}

/** Files that are no text are written in base64. */
function bytesOf(content: string): Uint8Array {
  const encoded = /^base64:\/\/(.*)$/s.exec(content)?.[1];
  return encoded === undefined
    ? Buffer.from(content)
    : Buffer.from(encoded, 'base64');
}

function namespaceObject(name: string): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: {
      name,
      labels: { 'app.kubernetes.io/managed-by': 'score-k8s' },
    },
  };
}

/** Of several objects with the same identity the last one counts. */
function withoutDuplicates(objects: readonly JsonObject[]): JsonObject[] {
  const byIdentity = new Map<string, JsonObject>();
  for (const object of objects) {
    const { name, namespace } = object.metadata as JsonObject;
    const identity = JSON.stringify([
      object.apiVersion,
      object.kind,
      namespace ?? '',
      name,
    ]);
    byIdentity.delete(identity);
    byIdentity.set(identity, object);
  }
  return [...byIdentity.values()];
}

function refuse(
  diagnostics: readonly { severity: string; message: string }[],
): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Error(errors.map(({ message }) => message).join('\n'));
  }
}
