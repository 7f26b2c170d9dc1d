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
  Container,
  ContainerFile,
  ContainerVolume,
  JsonObject,
  JsonValue,
  Probe,
  ServicePort,
  Workload,
  printText,
} from '@platform-orchestrator/score';

type HttpHeader = { name: string; value: string };

/** A patched workload document, read back. */
export interface ReadWorkloadSpec {
  workload: Workload;
  /** What Score has no field for: labels, annotations, pod and container fields. */
  overrides: JsonObject;
}

/** Fields of `spec` that mean something of their own; all others are fields of the pod. */
const SPEC_FIELDS = [
  'annotations',
  'labels',
  'containers',
  'deployment',
  'pod',
  'replicas',
  'service',
  'serviceAccountName',
];

/** Fields of a container that mean something of their own; all others are fields of the container in its pod. */
const CONTAINER_FIELDS = [
  'id',
  'image',
  'command',
  'args',
  'variables',
  'files',
  'resources',
  'liveness_probe',
  'readiness_probe',
  'volume_mounts',
  'score',
];

const DEFAULT_PROTOCOL = 'TCP';
const METADATA_FIELDS = ['labels', 'annotations'];

/**
 * Turns the document that {@link workloadSpec} made, and definitions patched, back into a Score workload, with what Score cannot say beside it.
 * Texts that were not in the document before are taken as they are, without placeholders. The result is not validated.
 */
export function readWorkloadSpec(
  spec: JsonObject,
  original: Workload,
): ReadWorkloadSpec {
  const containers = mapOf(spec.containers);
  const { ports, ...service } = mapOf(spec.service);
  const pod = mapOf(spec.pod);
  const podFields = {
    ...without(pod, METADATA_FIELDS),
    ...without(spec, SPEC_FIELDS),
  };
  return {
    workload: compact<Workload>({
      ...original,
      metadata: compact({
        ...original.metadata,
        annotations: nonEmpty(mapOf(spec.annotations)) as
          | Record<string, string>
          | undefined,
      }),
      service:
        ports === undefined
          ? undefined
          : {
              ports: mapEntries(mapOf(ports), (port, name) =>
                readPort(port, original.service?.ports?.[name]),
              ),
            },
      containers: mapEntries(containers, (value, name) =>
        readContainer(mapOf(value), original.containers[name]),
      ),
    }),
    overrides: compact<JsonObject>({
      labels: spec.labels,
      deployment: spec.deployment,
      pod: nonEmpty(
        compact<JsonObject>({
          ...only(pod, METADATA_FIELDS),
          fields: nonEmpty(podFields),
        }),
      ),
      service: nonEmpty(service),
      serviceAccountName: spec.serviceAccountName,
      replicas: spec.replicas,
      containers: nonEmpty(
        Object.fromEntries(
          Object.entries(containers)
            .map(([name, value]): [string, JsonObject] => [
              name,
              without(mapOf(value), CONTAINER_FIELDS),
            ])
            .filter(([, fields]) => Object.keys(fields).length > 0),
        ),
      ),
    }),
  };
}

function readContainer(
  spec: JsonObject,
  original: Container | undefined,
): Container {
  const score = mapOf(spec.score);
  return compact<Container>({
    image: spec.image as string,
    command: spec.command as string[] | undefined,
    args: spec.args as string[] | undefined,
    variables: nonEmpty(
      mapEntries(mapOf(spec.variables), (text, name) =>
        literalUnless(original?.variables?.[name], text),
      ),
    ) as Record<string, string> | undefined,
    files: nonEmpty(
      mapEntries(mapOf(spec.files), (file, target) =>
        readFile(mapOf(file), original?.files?.[target]),
      ),
    ),
    volumes: nonEmpty(
      mapEntries(mapOf(spec.volume_mounts), mount => readMount(mapOf(mount))),
    ),
    before: score.before as Container['before'],
    resources: spec.resources as Container['resources'],
    livenessProbe: readProbe(spec.liveness_probe, score.livenessProbe),
    readinessProbe: readProbe(spec.readiness_probe, score.readinessProbe),
  });
}

/** A text of the Score file keeps its placeholders; a new one has none, whatever it looks like. */
function literalUnless(
  original: string | undefined,
  value: JsonValue,
): JsonValue {
  return typeof value === 'string' && value !== original
    ? printText([value])
    : value;
}

function readFile(
  spec: JsonObject,
  original: ContainerFile | undefined,
): ContainerFile {
  const { binary, noExpand } = mapOf(spec.score);
  const value = spec.value as string;
  const isOriginal = value === (original?.content ?? original?.binaryContent);
  return compact<ContainerFile>({
    mode: spec.mode as string | undefined,
    ...(binary === true ? { binaryContent: value } : { content: value }),
    noExpand:
      binary === true || isOriginal ? (noExpand as boolean | undefined) : true,
  });
}

function readMount(spec: JsonObject): ContainerVolume {
  return compact<ContainerVolume>({
    source: spec.id as string,
    path: spec.sub_path as string | undefined,
    readOnly: spec.read_only as boolean | undefined,
  });
}

/** What the Score file left out stays out. */
function readPort(
  value: JsonValue,
  original: ServicePort | undefined,
): ServicePort {
  const {
    service_port: port,
    container_port: targetPort,
    protocol,
  } = mapOf(value);
  const isDefault =
    original && !original.protocol && protocol === DEFAULT_PROTOCOL;
  return compact<ServicePort>({
    port: port as number,
    protocol: isDefault
      ? undefined
      : (protocol as ServicePort['protocol'] | undefined),
    targetPort:
      original && !original.targetPort && targetPort === port
        ? undefined
        : (targetPort as number | undefined),
  });
}

/** What stands under `score` counts for all that the form cannot say. */
function readProbe(
  spec: JsonValue | undefined,
  score: JsonValue | undefined,
): Probe | undefined {
  const full = score as unknown as Probe | undefined;
  if (spec === undefined) {
    return full;
  }
  const { path, port, headers } = mapOf(spec);
  return {
    ...full,
    httpGet: compact({
      ...full?.httpGet,
      path: path as string,
      port: port as number,
      httpHeaders: readHeaders(
        mapOf(headers) as Record<string, string>,
        full?.httpGet?.httpHeaders,
      ),
    }),
  };
}

/** Headers that the patch left alone stay as they are, also where one stands twice. */
function readHeaders(
  headers: Record<string, string>,
  original: HttpHeader[] = [],
): HttpHeader[] | undefined {
  const read = Object.entries(headers).map(([name, value]) => ({
    name,
    value,
  }));
  const last = new Map(original.map(({ name, value }) => [name, value]));
  const isOriginal =
    last.size === read.length &&
    read.every(({ name, value }) => last.get(name) === value);
  const result = isOriginal ? original : read;
  return result.length === 0 ? undefined : result;
}

function mapOf(value: JsonValue | undefined): Record<string, JsonValue> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, JsonValue>)
    : {};
}

function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([name]) => !names.includes(name)),
  );
}

function only(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([name]) => names.includes(name)),
  );
}

function mapEntries<T, R>(
  values: Record<string, T>,
  change: (value: T, key: string) => R,
): Record<string, R> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, change(value, key)]),
  );
}

function nonEmpty<T extends object>(object: T): T | undefined {
  return Object.keys(object).length === 0 ? undefined : object;
}

function compact<T>(object: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as T;
}
