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

import { JsonObject, JsonValue, Workload } from '@platform-orchestrator/score';

/**
 * A Score workload as the document that `workload` definitions know and patch: the workload spec of Humanitec's default profile, with placeholders unresolved.
 * What Score has and that form lacks stands under `score` of the container.
 */
export function workloadSpec(workload: Workload): JsonObject {
  const { annotations } = workload.metadata;
  const ports = workload.service?.ports;
  return compact({
    annotations: annotations ?? {},
    containers: mapEntries(workload.containers, (container, id) =>
      compact({
        id,
        image: container.image,
        command: container.command,
        args: container.args,
        variables: container.variables ?? {},
        files: mapEntries(container.files ?? {}, file =>
          compact({
            mode: file.mode,
            value: file.content ?? file.binaryContent,
            score: nonEmpty({
              binary: file.binaryContent !== undefined || undefined,
              noExpand: file.noExpand,
            }),
          }),
        ),
        resources: container.resources as JsonObject | undefined,
        liveness_probe: httpProbe(container.livenessProbe),
        readiness_probe: httpProbe(container.readinessProbe),
        volume_mounts: mapEntries(container.volumes ?? {}, volume =>
          compact({
            id: volume.source,
            sub_path: volume.path,
            read_only: volume.readOnly,
          }),
        ),
        score: nonEmpty({
          before: container.before,
          livenessProbe: unrepresentable(container.livenessProbe),
          readinessProbe: unrepresentable(container.readinessProbe),
        }),
      }),
    ),
    service: ports && {
      ports: mapEntries(ports, port =>
        compact({
          protocol: port.protocol ?? 'TCP',
          service_port: port.port,
          container_port: port.targetPort ?? port.port,
        }),
      ),
    },
  });
}

type Probe = Workload['containers'][string]['livenessProbe'];

/** The part of a probe that the form has: path, port and headers of an HTTP request. */
function httpProbe(probe: Probe): JsonObject | undefined {
  const httpGet = probe?.httpGet;
  return (
    httpGet &&
    compact({
      type: 'http',
      path: httpGet.path,
      port: httpGet.port,
      headers: Object.fromEntries(
        (httpGet.httpHeaders ?? []).map(({ name, value }) => [name, value]),
      ),
    })
  );
}

/** A probe that says more than the form can: a command, a host or scheme, or a header twice. */
function unrepresentable(probe: Probe): JsonObject | undefined {
  const { host, scheme, httpHeaders = [] } = probe?.httpGet ?? {};
  const names = new Set(httpHeaders.map(({ name }) => name));
  return probe?.exec || host || scheme || names.size < httpHeaders.length
    ? (probe as unknown as JsonObject)
    : undefined;
}

function mapEntries<T>(
  values: Record<string, T>,
  change: (value: T, key: string) => JsonObject,
): JsonObject {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, change(value, key)]),
  );
}

function compact(object: Record<string, unknown>): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(
      (entry): entry is [string, JsonValue] => entry[1] !== undefined,
    ),
  );
}

function nonEmpty(object: Record<string, unknown>): JsonObject | undefined {
  const result = compact(object);
  return Object.keys(result).length === 0 ? undefined : result;
}
