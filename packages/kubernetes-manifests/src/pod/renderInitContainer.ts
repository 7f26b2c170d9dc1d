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

import type { Container, Probe } from 'kubernetes-types/core/v1';
import { RenderContext } from '../RenderContext';
import { Readiness } from './startOrder';

/**
 * How long a container may take to become healthy before Kubernetes starts it anew: five minutes, asked every two seconds. With
 * Kubernetes' own 30 seconds a slow database would never come up.
 */
const STARTUP_PERIOD_SECONDS = 2;
const STARTUP_ATTEMPTS = 150;

/**
 * A container that others wait for, as an init container. One that has to *complete* runs to its end; one that has to be *started* or
 * *healthy* keeps running beside the others (a sidecar, Kubernetes 1.29 or later), and is healthy when its readiness probe, else its
 * liveness probe, first answers.
 */
export function renderInitContainer(options: {
  container: Container;
  ready: Readiness;
  context: RenderContext;
}): Container {
  const { container, ready, context } = options;
  if (ready === 'complete') {
    // Kubernetes permits no probes here: whether it was complete says its exit code.
    const { livenessProbe, readinessProbe, ...rest } = container;
    return rest;
  }
  const probe = container.readinessProbe ?? container.livenessProbe;
  if (ready === 'healthy' && !probe) {
    context.report.add({
      code: 'before',
      path: ['containers', container.name, 'before'],
      message:
        'Others wait until this container is healthy, and it has no probe that could tell.',
      expected: 'a readinessProbe or a livenessProbe',
    });
  }
  return {
    ...container,
    restartPolicy: 'Always',
    ...(ready === 'healthy' && probe && { startupProbe: startupProbe(probe) }),
  };
}

function startupProbe(probe: Probe): Probe {
  return {
    ...probe,
    periodSeconds: STARTUP_PERIOD_SECONDS,
    failureThreshold: STARTUP_ATTEMPTS,
  };
}
