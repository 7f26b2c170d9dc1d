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

import { Container, Diagnostic, Workload } from '@platform-orchestrator/score';
import type {
  Container as KubernetesContainer,
  PodTemplateSpec,
} from 'kubernetes-types/core/v1';
import { KubernetesObject } from '../model/KubernetesObject';
import { RenderTarget } from '../model/RenderTarget';
import { ResolvedWorkload } from '../model/ResolvedWorkload';
import { ManifestError } from '../problems/ManifestError';
import { renderWorkload } from '../renderWorkload';
import { testHash } from './testHash';

export const testTarget: RenderTarget = {
  instance: 'web-4b1d',
  securityProfile: 'none',
  hash: testHash,
};

/** A workload of which only what a test is about has to be said. */
export interface TestWorkload
  extends Partial<Omit<ResolvedWorkload, 'workload'>> {
  name?: string;
  annotations?: Record<string, string>;
  service?: Workload['service'];
  containers?: Record<string, Partial<Container>>;
}

export function testWorkload(options: TestWorkload): ResolvedWorkload {
  const {
    name = 'web',
    annotations,
    service,
    containers = { main: {} },
    ...resolved
  } = options;
  return {
    workload: {
      apiVersion: 'score.dev/v1b1',
      metadata: { name, annotations },
      service,
      containers: Object.fromEntries(
        Object.entries(containers).map(([container, fields]) => [
          container,
          { image: 'nginx', ...fields },
        ]),
      ),
    },
    variables: {},
    files: {},
    volumes: {},
    ...resolved,
  };
}

export function renderTest(
  options: TestWorkload,
  target: Partial<RenderTarget> = {},
): KubernetesObject[] {
  return renderWorkload({
    resolved: testWorkload(options),
    target: { ...testTarget, ...target },
  });
}

/** What is wrong with a workload: path, code and message of each problem. */
export function problemsOf(
  options: TestWorkload,
  target: Partial<RenderTarget> = {},
): Pick<Diagnostic, 'path' | 'code' | 'message' | 'suggestion'>[] {
  try {
    renderTest(options, target);
    return [];
  } catch (error) {
    if (!(error instanceof ManifestError)) {
      throw error;
    }
    return error.problems.map(({ path, code, message, suggestion }) => ({
      path,
      code,
      message,
      ...(suggestion !== undefined && { suggestion }),
    }));
  }
}

/** The pods of a Deployment or StatefulSet, which is the last object. */
export function templateOf(
  objects: KubernetesObject[],
): Required<PodTemplateSpec> & {
  spec: { containers: KubernetesContainer[] };
} {
  return (objects.at(-1)!.spec as any).template;
}
