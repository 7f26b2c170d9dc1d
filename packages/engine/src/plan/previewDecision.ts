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

import { GraphNode } from '../model/ResourceGraph';
import { applyRequest } from './applyRequest';
import { Decision } from './decideAction';
import { GraphState } from './GraphState';
import { previousResult } from './previousResult';
import { NodeResolution } from './resolveNode';

/** Milliseconds that a driver may take to preview one node. */
const PREVIEW_TIMEOUT = 30_000;

/** Asks the driver what an update would do, where it can tell: it may turn out to be a replacement. */
export async function previewDecision(options: {
  state: GraphState;
  node: GraphNode;
  resolution: NodeResolution;
  decision: Decision;
  now: Date;
}): Promise<Decision> {
  const { state, node, resolution, decision, now } = options;
  const driver = state.drivers.get(node.driver ?? '');
  if (
    decision.action !== 'update' ||
    resolution.kind !== 'resolved' ||
    resolution.node.partial ||
    !driver?.preview
  ) {
    return decision;
  }
  const row = state.rows.get(node.key)!;
  const previous = previousResult(row, state.scope);
  const silent = () => {};
  const preview = await driver.preview(
    applyRequest({
      node,
      resolved: resolution.node,
      environment: state.environment,
      deploymentId: '',
      ...(previous && { previous }),
    }),
    {
      signal: AbortSignal.timeout(PREVIEW_TIMEOUT),
      deadline: new Date(now.getTime() + PREVIEW_TIMEOUT),
      logger: { debug: silent, info: silent, warn: silent, error: silent },
      progress: silent,
    },
  );
  const destroys = preview.destroys.length > 0;
  return {
    ...decision,
    action: preview.action === 'replace' ? 'replace' : 'update',
    previewed: true,
    ...(destroys && { destroys }),
    reasons: [
      ...decision.reasons,
      ...preview.destroys.map(name => ({
        code: 'field-changed' as const,
        text: `destroys ${name}`,
      })),
    ],
  };
}
