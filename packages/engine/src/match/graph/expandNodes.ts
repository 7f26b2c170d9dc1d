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

import { ResourceIdentity } from '../../model/Identity';
import { GraphOrigin } from '../../model/ResourceGraph';
import { compileDefinition } from '../compileDefinition';
import { matchDefinition } from '../matchDefinition';
import { DefinitionPlaceholder } from '../placeholders/DefinitionPlaceholder';
import { ResourcePattern } from '../placeholders/ResourcePattern';
import { resolveIdentity } from '../resolveIdentity';
import { DraftNode, NodeExpansion, NodeSelector } from './DraftNode';
import { ExpansionContext } from './ExpansionContext';

type NodesContext = Pick<
  ExpansionContext,
  'graph' | 'definitions' | 'environment' | 'pins'
>;

/**
 * Matches every new node and adds the nodes that its definition refers to or provisions, until there is none left.
 *
 * Nodes follow from definitions alone, never from edges: what edges bring along comes afterwards, in `connectNodes`.
 */
export function expandNodes(context: NodesContext): void {
  for (
    let node = context.graph.takeNewNode();
    node !== undefined;
    node = context.graph.takeNewNode()
  ) {
    // a rollout takes the definition of the target, see resolveTarget
    if (!node.expansion && node.kind !== 'rollout') {
      node.expansion = expandNode(node, context);
    }
  }
}

function expandNode(node: DraftNode, context: NodesContext): NodeExpansion {
  const { matched, definition } = matchNode(node, context);
  const references = new Map<DefinitionPlaceholder, DraftNode>();
  const selectors: NodeSelector[] = [];
  if (!definition) {
    return { references, selectors };
  }
  const compiled = compileDefinition(definition);
  for (const { placeholder, path } of compiled.placeholders) {
    const { target } = placeholder;
    const origin: GraphOrigin = {
      kind: 'definition',
      name: definition.name,
      path,
      placeholder: `\${${placeholder.text}}`,
    };
    if (target.kind === 'reference') {
      const referenced = ensure(node, target.resource, context);
      referenced.requests.push({ origin, by: node });
      references.set(placeholder, referenced);
      context.graph.addEdge(node, referenced, origin);
    } else if (target.kind === 'selector') {
      selectors.push({
        placeholder,
        selector: target,
        pivot: identityOf(node, target.pivot, context),
        origin,
      });
    }
  }
  for (const provision of compiled.provisions) {
    const { pattern, path, params, isDependent, matchDependents } = provision;
    const origin: GraphOrigin = {
      kind: 'definition',
      name: definition.name,
      path,
    };
    const provisioned = ensure(node, pattern, context);
    provisioned.requests.push({ origin, by: node });
    node.provisions ??= [];
    node.provisions.push({ node: provisioned, origin, matchDependents });
    if (params) {
      provisioned.params ??= [];
      provisioned.params.push({
        origin: { ...origin, path: `${path}.params` },
        template: params,
        by: node,
      });
    }
    if (isDependent) {
      context.graph.addEdge(provisioned, node, origin);
    }
  }
  return { matched, definition, references, selectors };
}

/** The definition of a node: the one that matches, or the version of it that is pinned. */
function matchNode(
  node: DraftNode,
  { definitions, environment, pins }: NodesContext,
): Pick<NodeExpansion, 'matched' | 'definition'> {
  const matched = matchDefinition({
    definitions,
    request: node.identity,
    context: environment,
  });
  const pinned = matched && pins.get(matched.name);
  if (pinned) {
    const { version, driver } = pinned;
    return { matched: { ...matched, version, driver }, definition: pinned };
  }
  return matched
    ? { matched, definition: definitions.definitions.get(matched.name) }
    : {};
}

function ensure(
  referrer: DraftNode,
  pattern: ResourcePattern,
  context: NodesContext,
): DraftNode {
  return context.graph.ensureNode(identityOf(referrer, pattern, context));
}

function identityOf(
  referrer: DraftNode,
  pattern: ResourcePattern,
  context: NodesContext,
): ResourceIdentity {
  return resolveIdentity({
    pattern,
    referrer: referrer.identity,
    definitions: context.definitions,
    context: context.environment,
  });
}
