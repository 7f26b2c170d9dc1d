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

import { EnvironmentIdentity } from '../model/Identity';
import { GraphNode } from '../model/ResourceGraph';
import { ApplyRequest } from '../ports/Driver';
import { ResolvedNode } from './ResolvedNode';

/** Prefix of the labels on everything that a driver makes and that can carry labels. @public */
export const LABEL_PREFIX = 'platform-orchestrator.io/';

/** What a driver is asked for. */
export function applyRequest(options: {
  node: Pick<GraphNode, 'key' | 'identity' | 'workload'>;
  resolved: Pick<
    ResolvedNode,
    'params' | 'inputs' | 'secrets' | 'rollout' | 'score' | 'manifests'
  >;
  environment: EnvironmentIdentity;
  deploymentId: string;
  previous?: ApplyRequest['previous'];
}): ApplyRequest {
  const { node, resolved, environment, deploymentId, previous } = options;
  return {
    key: node.key,
    identity: node.identity,
    context: {
      application: { id: environment.application },
      environment: {
        id: environment.environment,
        type: environment.environmentType,
        uid: environment.uid,
      },
      deployment: { id: deploymentId },
    },
    params: resolved.params,
    inputs: { values: resolved.inputs, secrets: resolved.secrets },
    manifests: resolved.manifests,
    ...(previous && { previous }),
    labels: resourceLabels({ node, environment }),
    ...(resolved.score && { score: resolved.score }),
    ...(resolved.rollout && { rollout: resolved.rollout }),
  };
}

/** Labels that say whose a thing is; nothing in them changes with a deployment. */
function resourceLabels(options: {
  node: Pick<GraphNode, 'key' | 'workload'>;
  environment: EnvironmentIdentity;
}): Record<string, string> {
  const { node, environment } = options;
  return {
    [`${LABEL_PREFIX}application`]: environment.application,
    [`${LABEL_PREFIX}environment`]: environment.environment,
    [`${LABEL_PREFIX}environment-uid`]: environment.uid,
    ...(node.workload && { [`${LABEL_PREFIX}workload`]: node.workload }),
    [`${LABEL_PREFIX}resource-key`]: node.key,
  };
}
