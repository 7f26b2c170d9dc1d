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

import { InputError } from '@backstage/errors';
import {
  Container,
  ResourceRequest,
  Workload,
} from '@platform-orchestrator/score';
import { ScoreForm, ScoreFormPort } from './ScoreForm';

/**
 * The workload that a form describes, with its keys in the order in which people write them.
 *
 * @throws InputError for what contradicts itself: `port` beside `ports`, a resource named twice, a readiness path without a port.
 */
export function workloadFromForm(form: ScoreForm): Workload {
  const ports = portsOf(form);
  const resources = resourcesOf(form);
  const annotations = form.annotations ?? {};
  return {
    apiVersion: 'score.dev/v1b1',
    metadata: {
      name: form.name,
      ...(hasKeys(annotations) && { annotations }),
    },
    ...(hasKeys(ports) && { service: { ports } }),
    containers: { [form.container ?? 'main']: containerOf(form, ports) },
    ...(hasKeys(resources) && { resources }),
  };
}

function containerOf(
  form: ScoreForm,
  ports: Record<string, ScoreFormPort>,
): Container {
  const variables = Object.entries(form.variables ?? {}).map(
    ([name, value]) => [name, String(value)] as const,
  );
  return {
    image: form.image ?? '.',
    ...(form.command?.length && { command: form.command }),
    ...(form.args?.length && { args: form.args }),
    ...(variables.length && { variables: Object.fromEntries(variables) }),
    ...(form.readinessPath && {
      readinessProbe: {
        httpGet: { path: form.readinessPath, port: firstPort(ports) },
      },
    }),
  };
}

function portsOf(form: ScoreForm): Record<string, ScoreFormPort> {
  if (form.port === undefined) {
    return form.ports ?? {};
  }
  if (form.ports) {
    throw new InputError(
      'Both "port" and "ports" are given: keep "port" for a single one named http, or name all of them in "ports"',
    );
  }
  return { http: { port: form.port } };
}

/** The port inside the container that a probe asks. */
function firstPort(ports: Record<string, ScoreFormPort>): number {
  const [first] = Object.values(ports);
  if (!first) {
    throw new InputError(
      '"readinessPath" is given without a port to ask: add "port" or "ports"',
    );
  }
  return first.targetPort ?? first.port;
}

function resourcesOf(form: ScoreForm): Record<string, ResourceRequest> {
  const { resources = {} } = form;
  if (!Array.isArray(resources)) {
    return resources;
  }
  const byName = new Map<string, ResourceRequest>();
  for (const { name, ...request } of resources) {
    if (byName.has(name)) {
      throw new InputError(
        `The resource "${name}" is listed twice in "resources": give each a name of its own`,
      );
    }
    byName.set(name, request);
  }
  return Object.fromEntries(byName);
}

function hasKeys(record: object): boolean {
  return Object.keys(record).length > 0;
}
