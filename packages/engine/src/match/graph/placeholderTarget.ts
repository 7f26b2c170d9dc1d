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

import { JsonValue } from '@platform-orchestrator/score';
import { PlaceholderTarget } from '../../model/Expression';
import { EnvironmentIdentity } from '../../model/Identity';
import { compareText } from '../compareText';
import { moduleId } from '../moduleId';
import { DefinitionPlaceholder } from '../placeholders/DefinitionPlaceholder';
import { ContextField } from '../placeholders/PlaceholderDialect';
import { DraftNode } from './DraftNode';

/** What a placeholder of a node's definition means for that node; asked once all nodes and edges are known. */
export function placeholderTarget(
  placeholder: DefinitionPlaceholder,
  node: DraftNode,
  environment: EnvironmentIdentity,
): PlaceholderTarget {
  const { target } = placeholder;
  switch (target.kind) {
    case 'sharedValue':
      return target;
    case 'reference': {
      const referenced = node.references!.get(placeholder)!.key;
      return target.accessor === 'outputs'
        ? { kind: 'outputs', node: referenced, path: target.path }
        : { kind: target.accessor, node: referenced };
    }
    case 'selector': {
      const selected = [...node.selections!.get(placeholder)!];
      selected.sort(byIdThenClass);
      return {
        kind: 'selected',
        nodes: selected.map(item => item.key),
        path: target.path,
      };
    }
    default:
      return target.field === 'deployment.id'
        ? { kind: 'deploymentId' }
        : {
            kind: 'known',
            value: contextValue(target.field, node, environment),
          };
  }
}

function contextValue(
  field: Exclude<ContextField, 'deployment.id'>,
  node: DraftNode,
  environment: EnvironmentIdentity,
): JsonValue {
  switch (field) {
    case 'application.id':
      return environment.application;
    case 'environment.id':
      return environment.environment;
    case 'environment.type':
      return environment.environmentType;
    case 'resource.id':
      return node.identity.id;
    case 'resource.moduleId':
      return moduleId(node.identity.id);
    case 'resource.type':
      return node.identity.type;
    case 'resource.class':
      return node.identity.class;
    default:
      return node.key;
  }
}

function byIdThenClass(left: DraftNode, right: DraftNode): number {
  return (
    compareText(left.identity.id, right.identity.id) ||
    compareText(left.identity.class, right.identity.class)
  );
}
