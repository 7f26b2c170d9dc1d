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

import { JsonObject, Workload } from '@platform-orchestrator/score';
import { AttachedManifest } from '../model/ActiveResource';
import { Health } from '../model/Deployment';
import { ResourceIdentity } from '../model/Identity';
import { Secret } from '../model/Secret';
import { Value, ValueObject } from '../model/Value';
import { ApplyContext, DriverContext } from './DriverContext';

/**
 * The code that provisions one kind of thing.
 *
 * @remarks
 * The contract, checked by `testDriverContract` of the node package's test utilities:
 * `apply` is idempotent per key and takes over what an earlier, interrupted call left; the key is part of the external name or tag, so that
 * two creates collide; `delete` of what is absent succeeds; `context.checkpoint()` is called before every external change; the abort signal
 * is honoured; errors are {@link DriverError}s; no secret leaves through a message or a log.
 *
 * @public
 */
export interface Driver {
  /** As definitions name it, such as `postgres`. */
  readonly id: string;
  readonly inputs: DriverInputs;
  readonly capabilities: DriverCapabilities;
  /** Which parts of the Score files `apply` reads with these inputs; none, where it is missing. */
  readsScore?(inputs: ValueObject): ScorePart[];
  /** Creates or updates. */
  apply(request: ApplyRequest, context: ApplyContext): Promise<ApplyResult>;
  delete(request: DeleteRequest, context: ApplyContext): Promise<void>;
  /** What `apply` would do, without doing it. */
  preview?(request: ApplyRequest, context: DriverContext): Promise<Preview>;
  read?(
    request: ReadRequest,
    context: DriverContext,
  ): Promise<Observed | 'absent'>;
  /** Runtime state of a rollout: for targets. */
  observe?(request: ReadRequest, context: DriverContext): Promise<Runtime>;
  logs?(request: LogRequest, context: DriverContext): AsyncIterable<LogLine>;
  /** Name and ports of each workload's service, by workload: for targets. The same answer for the same environment ever after; runs in plans. */
  services?(request: ServicesRequest): Promise<Record<string, WorkloadService>>;
}

/** JSON Schema 2020-12 of what a definition may give. @public */
export interface DriverInputs {
  values: JsonObject;
  secrets?: JsonObject;
  /** Inputs that the driver runs as code. */
  code?: CodeInputs;
}

/** Inputs that are code of another language, such as Go templates: the engine fills in their placeholders, the driver runs them. @public */
export interface CodeInputs {
  /** Names of plain inputs; every text in them is code. */
  names: readonly string[];
  /** What begins or ends code within text: the value of a placeholder must not hold one, for it would run. */
  delimiters: readonly string[];
  /** Why a text cannot be run, in one sentence, and where; undefined when it can. A `0` stands for each placeholder. */
  check(text: string): CodeMistake | undefined;
}

/** @public */
export interface CodeMistake {
  message: string;
  /** Within the text, from 1. */
  line: number;
}

/** @public */
export interface DriverCapabilities {
  /** Takes nodes of the types `rollout` and `kubernetes-object`. */
  target: boolean;
  /** Only computes: changes nothing outside, and also runs in plans. */
  pure: boolean;
  /** For targets that run things on one machine: only that machine's backend runs their deployments. */
  local?: boolean;
  /** Containers are run from their image: an `image: .` that is left over is an error. */
  usesImages?: boolean;
  /** What `apply` gives may hold manifests; a driver that gives some and does not say so is refused. */
  manifests?: boolean;
  /** Of a target: applies objects of Kubernetes, too. They come as nodes of the type `kubernetes-object`, the object in `params`, the inputs those of the target. */
  objects?: boolean;
  /** Calls at once over all environments. */
  maxConcurrency?: number;
}

/** Where a resource is provisioned. @public */
export interface ProvisionContext {
  application: { id: string };
  environment: { id: string; type: string; uid: string };
  deployment: { id: string };
}

/** @public */
export interface ApplyRequest {
  key: string;
  identity: ResourceIdentity;
  context: ProvisionContext;
  params: ValueObject;
  inputs: { values: ValueObject; secrets: ValueObject };
  /** Objects of drivers that this node depends on, directly or through others. */
  manifests: AttachedManifest[];
  /** What the last successful apply of this key gave. */
  previous?: { outputs: ApplyOutputs; cookie?: string };
  /** For everything made that can carry labels: `platform-orchestrator.io/…`. */
  labels: Record<string, string>;
  /** What the Score files say, for drivers that {@link Driver.readsScore}. */
  score?: ScoreContext;
  /** Only for nodes of type `rollout`. */
  rollout?: RolloutRequest;
}

/** A part of what Score files say that is no param of the resource. @public */
export type ScorePart = keyof ScoreContext;

/** What Score files say about a resource besides its params. Each part counts for the fingerprint where it is asked for. @public */
export interface ScoreContext {
  /** The workload whose params the resource has; missing where no Score file declares it. */
  workload?: string;
  /** `metadata` of the resource. */
  metadata?: JsonObject;
  /** `metadata` of that workload. */
  workloadMetadata?: JsonObject;
  /** The service of each workload. */
  services?: Record<string, ScoreService>;
  /** The namespace of the environment's objects, where the one who calls knows it. */
  namespace?: string;
}

/** @public */
export interface ScoreService {
  /** As others reach it. */
  name: string;
  /** By name. */
  ports: Record<
    string,
    { port: number; targetPort: number; protocol: 'TCP' | 'UDP' }
  >;
}

/** What a target runs: a Score workload with everything injected. @public */
export interface RolloutRequest {
  /** Placeholders in it are resolved in the fields below; image, command, args, probes and ports count as they stand here. */
  workload: Workload;
  /** Container → variable → text; {@link Secret} where it holds a secret, with text and secrets apart in its `parts`. */
  variables: Record<string, Record<string, string | Secret>>;
  /** Container → target path → content. */
  files: Record<
    string,
    Record<string, { text: string | Secret } | { base64: string }>
  >;
  /** Container → mount path → the mounted resource. */
  volumes: Record<string, Record<string, MountedResource>>;
  /** Outputs of the resources of type `route` that this workload declares, by identity. */
  routes: Record<string, ValueObject>;
  /** Labels, annotations, pod and container fields from the `workload` node's `update`. */
  overrides?: JsonObject;
}

/** A resource that a container mounts. @public */
export interface MountedResource {
  /** Its identity. */
  resource: string;
  outputs: ValueObject;
  /** Name of the volume that the resource adds to the pod by a manifest: it is to be mounted then, whatever the outputs say. */
  volume?: string;
}

/** @public */
export interface ApplyOutputs {
  values: JsonObject;
  /** Plain here; the engine makes them {@link Secret} as soon as it has them. */
  secrets: JsonObject;
}

/** @public */
export interface ApplyResult {
  outputs: ApplyOutputs;
  manifests?: AttachedManifest[];
  /** Opaque to all but the driver, at most 10 kB, kept encrypted. */
  cookie?: string;
}

/** What the last apply used, and what it gave. @public */
export interface DeleteRequest {
  key: string;
  identity: ResourceIdentity;
  context: ProvisionContext;
  params: ValueObject;
  inputs: { values: ValueObject; secrets: ValueObject };
  previous?: { outputs: ApplyOutputs; cookie?: string };
  labels: Record<string, string>;
  score?: ScoreContext;
  rollout?: RolloutRequest;
}

/** @public */
export type ReadRequest = DeleteRequest;

/** @public */
export interface LogRequest extends ReadRequest {
  /** Only of this container. */
  container?: string;
  /** The last so many lines first. */
  tail: number;
  /** Keep reading until the signal aborts. */
  follow: boolean;
}

/** @public */
export interface LogLine {
  container: string;
  at: Date;
  stream: 'stdout' | 'stderr';
  text: string;
}

/** @public */
export interface Preview {
  action: 'update' | 'replace' | 'none';
  /** Things besides the node itself that would be destroyed. */
  destroys: string[];
  /** For people. */
  detail?: Value;
}

/** @public */
export interface Observed {
  outputs?: ApplyOutputs;
  /** Differences between what should be and what is. */
  drift: { path: string; expected?: string; found?: string }[];
}

/** State of a rolled out workload. @public */
export interface Runtime {
  health: Health;
  /** Why, when not healthy. */
  message?: string;
  containers: {
    name: string;
    state:
      | 'starting'
      | 'running'
      | 'ready'
      | 'completed'
      | 'failed'
      | 'stopped';
    restarts: number;
    startedAt?: Date;
    message?: string;
  }[];
  /** Where people reach it. */
  urls: string[];
}

/** @public */
export interface ServicesRequest {
  context: Omit<ProvisionContext, 'deployment'>;
  inputs: ValueObject;
  /** Workload name → key of its rollout and its Score ports. */
  workloads: Record<string, { key: string; workload: Workload }>;
}

/** How others reach a workload. @public */
export interface WorkloadService {
  name: string;
  /** The first port by name. */
  port?: number;
  ports: Record<string, number>;
}
