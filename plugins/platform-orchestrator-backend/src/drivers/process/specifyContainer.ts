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
  Probe,
  RolloutRequest,
  Secret,
  Workload,
} from '@platform-orchestrator/backstage-plugin-node';
import {
  ContainerSpecification,
  ProbeSpecification,
} from './SupervisorSpecification';
import { portVariables } from './portVariables';

/** One container's process, with all that it gets. */
export function specifyContainer(options: {
  name: string;
  rollout: RolloutRequest;
  /** Containers that run here, this one included. */
  running: string[];
  workingDirectory: string;
  root: string;
  ports: ReadonlyMap<string, number>;
  /** Of the configuration and the definition. */
  environment: Record<string, string>;
}): ContainerSpecification {
  const { name, rollout, running, workingDirectory, root, ports } = options;
  const { workload } = rollout;
  const container = workload.containers[name];
  const before = Object.values(container.before ?? {});
  return {
    name,
    command: [...(container.command ?? []), ...(container.args ?? [])],
    workingDirectory,
    environment: {
      ...options.environment,
      ...revealVariables(rollout.variables[name] ?? {}),
      ...portVariables(ports),
      ROOT: root,
    },
    after: running.flatMap(other => {
      const ready = workload.containers[other].before?.[name]?.ready;
      return ready === undefined ? [] : [{ container: other, ready }];
    }),
    completes: before.some(({ ready }) => ready === 'complete'),
    ...(container.readinessProbe && {
      readiness: specifyProbe({
        probe: container.readinessProbe,
        workload,
        ports,
      }),
    }),
    ...(container.livenessProbe && {
      liveness: specifyProbe({
        probe: container.livenessProbe,
        workload,
        ports,
      }),
    }),
  };
}

function revealVariables(
  variables: Record<string, string | Secret>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      value instanceof Secret ? value.revealText() : value,
    ]),
  );
}

function specifyProbe(options: {
  probe: Probe;
  workload: Workload;
  ports: ReadonlyMap<string, number>;
}): ProbeSpecification {
  const { probe, workload, ports } = options;
  // the specification prefers `exec` where both are given
  if (probe.exec) {
    return { exec: probe.exec.command };
  }
  const { scheme, host, port, path, httpHeaders } = probe.httpGet!;
  const [name] =
    Object.entries(workload.service?.ports ?? {}).find(
      ([, service]) => (service.targetPort ?? service.port) === port,
    ) ?? [];
  return {
    httpGet: {
      scheme: scheme ?? 'HTTP',
      host: host ?? '127.0.0.1',
      // a port inside the container is the chosen one here
      port: (name !== undefined && ports.get(name)) || port,
      path,
      headers: Object.fromEntries(
        (httpHeaders ?? []).map(header => [header.name, header.value]),
      ),
    },
  };
}
