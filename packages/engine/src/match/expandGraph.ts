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

import { JsonObject } from '@platform-orchestrator/score';
import { DefinitionSet, ResourceDefinition } from '../model/Definitions';
import { DeploymentSet } from '../model/DeploymentSet';
import { EnvironmentIdentity, ResourceIdentity } from '../model/Identity';
import { GraphOrigin, ResourceGraph } from '../model/ResourceGraph';
import { SourceMaps } from '../read/SourceMaps';
import { ExpansionCache } from './ExpansionCache';
import { DraftGraph } from './graph/DraftGraph';
import { ExpansionContext } from './graph/ExpansionContext';
import { DIRECT_REQUEST, GraphProblems } from './graph/GraphProblems';
import { addImplicitResources } from './graph/addImplicitResources';
import { addScoreResources } from './graph/addScoreResources';
import { assembleGraph } from './graph/assembleGraph';
import { connectNodes } from './graph/connectNodes';
import { expandNodes } from './graph/expandNodes';
import { reportCycles } from './graph/reportCycles';
import { reportUnmatched } from './graph/reportUnmatched';
import { resolveTarget } from './graph/resolveTarget';

/** A resource that is asked for beside what the Score files declare. @public */
export interface DirectRequest extends ResourceIdentity {
  /** Without placeholders; left out, they agree with any. */
  params?: JsonObject;
}

/** @public */
export interface ExpandGraphOptions {
  set: DeploymentSet;
  definitions: DefinitionSet;
  /** The environment that the graph is for. */
  context: EnvironmentIdentity;
  /** To see what a single request leads to. */
  requests?: readonly DirectRequest[];
  /** Versions that the environment keeps, by the name of the definition: they count instead of the present ones, with the present criteria. */
  pins?: ReadonlyMap<string, ResourceDefinition>;
  /** Keeps what is the same in the next expansion for the same environment. */
  cache?: ExpansionCache;
  /** Gives problems their file and line. */
  sources?: SourceMaps;
}

/**
 * The resource graph of an environment: what the Score files ask for, what the matched definitions add to it, and who depends on whom.
 *
 * The same content gives the same graph, byte for byte, whatever the order of files. Problems are part of the result.
 *
 * @public
 */
export function expandGraph(options: ExpandGraphOptions): ResourceGraph {
  const context: ExpansionContext = {
    set: options.set,
    definitions: options.definitions,
    environment: options.context,
    pins: options.pins ?? new Map(),
    graph: new DraftGraph(options.context),
    problems: new GraphProblems(options.sources),
  };
  const rollouts = addScoreResources(context, options.cache);
  addImplicitResources(context, rollouts);
  addDirectRequests(context, options.requests ?? []);
  expandNodes(context);
  connectNodes(context.graph);
  const target = resolveTarget(context, rollouts);

  const graph = assembleGraph(context, target);
  reportUnmatched(context);
  if (context.graph.hasCycle()) {
    reportCycles({ ...graph, problems: context.problems });
  }
  return { ...graph, problems: context.problems.sorted() };
}

function addDirectRequests(
  { graph }: ExpansionContext,
  requests: readonly DirectRequest[],
): void {
  for (const { params, ...identity } of requests) {
    const node = graph.ensureNode(identity);
    const origin: GraphOrigin = {
      kind: 'implicit',
      name: identity.type,
      path: DIRECT_REQUEST,
    };
    node.requests.push({ origin });
    if (params) {
      node.params ??= [];
      node.params.push({
        origin,
        expression: { kind: 'literal', value: params },
      });
    }
  }
}
