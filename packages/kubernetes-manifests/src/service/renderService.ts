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

import { ServicePort } from '@platform-orchestrator/score';
import type { Service } from 'kubernetes-types/core/v1';
import { workloadAnnotations } from '../metadata/annotations';
import { metadataOf } from '../metadata/metadataOf';
import { selectorLabels } from '../metadata/objectLabels';
import { SERVICE_NAME_ANNOTATION, serviceName } from '../names/workloadNames';
import { RenderContext } from '../RenderContext';
import { ownValue } from '../text/ownValue';
import { sortedEntries } from '../text/sortedEntries';

/** A DNS label of RFC 1035. */
const SERVICE_NAME = /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** The Service of a workload, with its ports by name; none where it has no ports. */
export function renderService(context: RenderContext): Service[] {
  const { workload, overrides } = context.resolved;
  const ports = sortedEntries(workload.service?.ports);
  if (ports.length === 0) {
    return [];
  }
  checkServiceName(context);
  checkPorts(ports, context);
  return [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: metadataOf(context, serviceName(workload), {
        labels: overrides?.service?.labels,
        annotations: {
          ...overrides?.service?.annotations,
          ...workloadAnnotations(context),
        },
      }),
      spec: {
        ports: ports.map(([name, { port, protocol = 'TCP', targetPort }]) => ({
          name,
          port,
          protocol,
          targetPort: targetPort ?? port,
        })),
        selector: selectorLabels(context),
      },
    },
  ];
}

function checkServiceName(context: RenderContext): void {
  const { annotations } = context.resolved.workload.metadata;
  const name = ownValue(annotations, SERVICE_NAME_ANNOTATION);
  if (name !== undefined && !SERVICE_NAME.test(name)) {
    context.report.add({
      code: 'invalid-name',
      path: ['metadata', 'annotations', SERVICE_NAME_ANNOTATION],
      message: 'A Service cannot have this name.',
      expected:
        'at most 63 lower-case letters, digits and dashes, a letter first',
      found: name,
    });
  }
}

/** Kubernetes tells the ports of a Service apart by number and protocol. */
function checkPorts(
  ports: [string, ServicePort][],
  context: RenderContext,
): void {
  const first = new Map<string, string>();
  for (const [name, { port, protocol = 'TCP' }] of ports) {
    const key = `${port}/${protocol}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, name);
    } else {
      context.report.add({
        code: 'service-port',
        path: ['service', 'ports', name, 'port'],
        message: `The port "${other}" has this number and protocol already.`,
        expected: 'another port',
        found: key,
      });
    }
  }
}
