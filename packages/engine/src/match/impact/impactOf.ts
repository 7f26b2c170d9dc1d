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

import { Diagnostic } from '@platform-orchestrator/score';
import { DefinitionSet } from '../../model/Definitions';
import { DeploymentSet } from '../../model/DeploymentSet';
import { EnvironmentIdentity, ResourceIdentity } from '../../model/Identity';
import { GraphNode, ResourceGraph } from '../../model/ResourceGraph';
import { compareText } from '../compareText';
import { expandGraph } from '../expandGraph';
import { NodeChange, compareNodes } from './compareNodes';
import { dependantsOf } from './dependantsOf';

/** An environment that definitions may touch. @public */
export interface ImpactEnvironment {
  context: EnvironmentIdentity;
  /** What is deployed there. */
  set: DeploymentSet;
  /** Keys of the resources that exist there. */
  active?: ReadonlySet<string>;
}

/** What other definitions would do to one resource. @public */
export interface NodeImpact {
  key: string;
  identity: ResourceIdentity;
  kind: GraphNode['kind'];
  /** Whether it exists. */
  active: boolean;
  effect: 'added' | 'removed' | 'changed';
  /** For `changed`: what would be other than now, the definition first. */
  changes: NodeChange[];
}

/** What other definitions would do to one environment. @public */
export interface EnvironmentImpact {
  context: EnvironmentIdentity;
  /** In the order of `type.class#id`. */
  touched: NodeImpact[];
  /** Keys of nodes that stay as they are, but read what a touched one gives. */
  following: string[];
  /** How many nodes stay as they are, with those that follow. */
  untouched: number;
  /** Errors that the other definitions would bring: deployments there would be refused. */
  problems: Diagnostic[];
}

/**
 * What other definitions would do: which resources of which environments would get another definition, other inputs or another driver, which would come or go, and
 * how many are untouched. Nothing is called; only graphs are compared.
 *
 * @public
 */
export function impactOf(options: {
  before: DefinitionSet;
  after: DefinitionSet;
  environments: readonly ImpactEnvironment[];
}): EnvironmentImpact[] {
  const { before, after, environments } = options;
  return environments.map(environment => {
    const { context, set } = environment;
    const expand = (definitions: DefinitionSet) =>
      expandGraph({ set, definitions, context });
    return compareGraphs(environment, expand(before), expand(after));
  });
}

function compareGraphs(
  { context, active }: ImpactEnvironment,
  before: ResourceGraph,
  after: ResourceGraph,
): EnvironmentImpact {
  const touched: NodeImpact[] = [];
  const add = (node: GraphNode, rest: Pick<NodeImpact, 'effect' | 'changes'>) =>
    touched.push({
      key: node.key,
      identity: node.identity,
      kind: node.kind,
      active: active?.has(node.key) ?? false,
      ...rest,
    });
  for (const node of before.nodes.values()) {
    const other = after.nodes.get(node.key);
    if (!other) {
      add(node, { effect: 'removed', changes: [] });
      continue;
    }
    const changes = compareNodes(node, other);
    if (changes.length > 0) {
      add(other, { effect: 'changed', changes });
    }
  }
  for (const node of after.nodes.values()) {
    if (!before.nodes.has(node.key)) {
      add(node, { effect: 'added', changes: [] });
    }
  }
  touched.sort(byIdentity);
  const touchedKeys = new Set(touched.map(({ key }) => key));
  const stayed = [...after.nodes.keys()].filter(key => !touchedKeys.has(key));
  const dependants = dependantsOf(after, touchedKeys);
  const known = new Set(before.problems.map(problemText));
  return {
    context,
    touched,
    following: stayed.filter(key => dependants.has(key)),
    untouched: stayed.length,
    problems: after.problems.filter(
      problem =>
        problem.severity === 'error' && !known.has(problemText(problem)),
    ),
  };
}

function byIdentity(left: NodeImpact, right: NodeImpact): number {
  return (
    compareText(left.identity.type, right.identity.type) ||
    compareText(left.identity.class, right.identity.class) ||
    compareText(left.identity.id, right.identity.id)
  );
}

/** Positions move with every edit; what is wrong stays the same. */
function problemText({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}
