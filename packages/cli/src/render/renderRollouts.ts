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
import {
  GraphNode,
  LABEL_PREFIX,
  Rehearsal,
} from '@platform-orchestrator/engine';
import {
  DerivedSecret,
  KubernetesObject,
  ManifestError,
  RenderTarget,
  derivedSecrets,
  renderWorkload,
} from '@platform-orchestrator/kubernetes-manifests';
import { Diagnostic } from '@platform-orchestrator/score';
import { InvalidInputError } from '../InvalidInputError';
import { ExpandedEnvironment } from '../offline/expandEnvironment';
import { ClusterSecrets } from './ClusterSecrets';
import { resolveWorkload } from './resolveWorkload';

/** The workloads of an environment as objects of Kubernetes. */
export interface RenderedRollouts {
  objects: KubernetesObject[];
  /** Secrets for files in which secrets stand between other text. */
  derived: DerivedSecret[];
}

/**
 * Renders all workloads, in the order of their names.
 *
 * @throws InvalidInputError with everything that Kubernetes would refuse, at its place in the Score files.
 */
export function renderRollouts(options: {
  expanded: ExpandedEnvironment;
  rehearsal: Rehearsal;
  rollouts: readonly GraphNode[];
  namespace: string | undefined;
  secrets: ClusterSecrets;
}): RenderedRollouts {
  const { expanded, rehearsal, rollouts, namespace, secrets } = options;
  const { context, sources, texts } = expanded;
  const rendered: RenderedRollouts = { objects: [], derived: [] };
  const problems: Diagnostic[] = [];
  for (const { key, workload = '' } of rollouts) {
    const { rollout, manifests } = rehearsal.nodes.get(key)!.resolved!;
    const resolution = resolveWorkload({
      rollout: rollout!,
      manifests,
      secrets,
    });
    const target: RenderTarget = {
      ...(namespace !== undefined && { namespace }),
      labels: {
        [`${LABEL_PREFIX}application`]: context.application,
        [`${LABEL_PREFIX}environment`]: context.environment,
        [`${LABEL_PREFIX}workload`]: workload,
      },
      instance: key,
      hash,
    };
    const found = collectProblems(resolution.problems, () => {
      const { resolved } = resolution;
      rendered.derived.push(...derivedSecrets({ resolved, target }));
      rendered.objects.push(...renderWorkload({ resolved, target }));
    });
    problems.push(
      ...found.map(problem => ({
        ...problem,
        ...sources.locate({
          kind: 'score' as const,
          name: workload,
          path: problem.path ?? '',
        }),
      })),
    );
  }
  if (problems.length > 0) {
    throw new InvalidInputError({ diagnostics: problems, sources: texts });
  }
  return rendered;
}

function collectProblems(
  known: readonly Diagnostic[],
  render: () => void,
): readonly Diagnostic[] {
  if (known.length > 0) {
    return known;
  }
  try {
    render();
    return [];
  } catch (error) {
    if (error instanceof ManifestError) {
      return error.problems;
    }
    throw error;
  }
}

/** No key is needed: what is hashed holds references to secrets, never their values. */
function hash(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
