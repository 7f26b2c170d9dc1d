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

import { moduleId } from '../moduleId';
import { ContextField } from '../placeholders/PlaceholderDialect';
import { DraftNode } from './DraftNode';
import { ExpansionContext } from './ExpansionContext';

/** A field of the context of a node; undefined for what is not configured. */
export function contextValue(
  field: Exclude<ContextField, 'deployment.id'>,
  node: DraftNode,
  context: Pick<ExpansionContext, 'environment' | 'definitions'>,
): string | undefined {
  const { environment, definitions } = context;
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
    case 'resource.key':
      return node.key;
    default:
      return definitions.organization;
  }
}
