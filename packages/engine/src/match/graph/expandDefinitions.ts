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
import { CompiledProvision, compileDefinition } from '../compileDefinition';
import { instantiateTemplate } from '../instantiateTemplate';
import { matchDefinition } from '../matchDefinition';
import {
  DefinitionPlaceholder,
  ResourceReference,
  ResourceSelector,
} from '../placeholders/DefinitionPlaceholder';
import { ResourcePattern } from '../placeholders/ResourcePattern';
import { resolveIdentity } from '../resolveIdentity';
import { DraftNode } from './DraftNode';
import { ExpansionContext } from './ExpansionContext';
import { placeholderTarget } from './placeholderTarget';

/**
 * Matches every new node and follows the references, provisions and selectors of its definition, until neither nodes nor edges change.
 */
export function expandDefinitions(context: ExpansionContext): void {
  for (
    let node = context.graph.takeNewNode();
    node !== undefined;
    node = context.graph.takeNewNode()
  ) {
    expandNode(node, context);
  }
}

function expandNode(node: DraftNode, context: ExpansionContext): void {
  if (node.kind === 'rollout') {
    // takes the definition of the target, see resolveTarget
    return;
  }
  node.matched = matchDefinition({
    definitions: context.definitions,
    request: node.identity,
    context: context.environment,
  });
  node.definition =
    node.matched && context.definitions.definitions.get(node.matched.name);
  if (!node.definition) {
    return;
  }
  const compiled = compileDefinition(node.definition);
  for (const { placeholder, path } of compiled.placeholders) {
    const origin = definitionOrigin(node, path, placeholder);
    if (placeholder.target.kind === 'reference') {
      follow({
        node,
        placeholder,
        reference: placeholder.target,
        origin,
        context,
      });
    } else if (placeholder.target.kind === 'selector') {
      select({
        node,
        placeholder,
        selector: placeholder.target,
        origin,
        context,
      });
    }
  }
  provision(node, compiled.provisions, context);
}

function follow(options: {
  node: DraftNode;
  placeholder: DefinitionPlaceholder;
  reference: ResourceReference;
  origin: GraphOrigin;
  context: ExpansionContext;
}): void {
  const { node, placeholder, reference, origin, context } = options;
  const referenced = ensure(node, reference.resource, context);
  referenced.requests.push({ origin, by: node });
  node.references ??= new Map();
  node.references.set(placeholder, referenced);
  context.graph.addEdge(node, referenced, origin);
}

function select(options: {
  node: DraftNode;
  placeholder: DefinitionPlaceholder;
  selector: ResourceSelector;
  origin: GraphOrigin;
  context: ExpansionContext;
}): void {
  const { node, placeholder, selector, origin, context } = options;
  const pivot = identityOf(node, selector.pivot, context);
  const selection = new Set<DraftNode>();
  node.selections ??= new Map();
  node.selections.set(placeholder, selection);
  context.graph.onReached({
    pivot,
    direction: selector.direction,
    reached: candidate => {
      if (candidate !== node && isSelected(candidate, selector.selected)) {
        selection.add(candidate);
        context.graph.addEdge(node, candidate, origin);
      }
    },
  });
}

function isSelected(node: DraftNode, pattern: ResourcePattern): boolean {
  const { identity } = node;
  return (
    identity.type === pattern.type &&
    (pattern.class === undefined || identity.class === pattern.class) &&
    (pattern.id === undefined || identity.id === pattern.id)
  );
}

function provision(
  node: DraftNode,
  provisions: readonly CompiledProvision[],
  context: ExpansionContext,
): void {
  if (provisions.length === 0) {
    return;
  }
  const added = provisions.map(item => ({
    item,
    origin: definitionOrigin(node, item.path),
    provisioned: ensure(node, item.pattern, context),
  }));
  // before any edge: what is provisioned together does not depend on each other
  node.provisioned = new Set(added.map(({ provisioned }) => provisioned));
  for (const { item, origin, provisioned } of added) {
    provisioned.requests.push({ origin, by: node });
    const { params } = item;
    if (params) {
      provisioned.params ??= [];
      provisioned.params.push({
        origin: { ...origin, path: `${item.path}.params` },
        expression: () =>
          instantiateTemplate(params, placeholder =>
            placeholderTarget(placeholder, node, context),
          ),
      });
    }
    if (item.isDependent) {
      context.graph.addEdge(provisioned, node, origin);
    }
  }
  context.graph.shareWithDependents(
    node,
    added
      .filter(({ item }) => item.matchDependents)
      .map(({ provisioned, origin }) => ({ node: provisioned, origin })),
  );
}

function ensure(
  referrer: DraftNode,
  pattern: ResourcePattern,
  context: ExpansionContext,
): DraftNode {
  return context.graph.ensureNode(identityOf(referrer, pattern, context));
}

function identityOf(
  referrer: DraftNode,
  pattern: ResourcePattern,
  context: ExpansionContext,
): ResourceIdentity {
  return resolveIdentity({
    pattern,
    referrer: referrer.identity,
    definitions: context.definitions,
    context: context.environment,
  });
}

function definitionOrigin(
  node: DraftNode,
  path: string,
  placeholder?: DefinitionPlaceholder,
): GraphOrigin {
  return {
    kind: 'definition',
    name: node.definition!.name,
    path,
    ...(placeholder && { placeholder: `\${${placeholder.text}}` }),
  };
}
