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

import { JsonValue, formatPath } from '@platform-orchestrator/score';
import { Provision, ResourceDefinition } from '../model/Definitions';
import { StoreReference } from '../model/Expression';
import { isStoreReference } from '../read/isStoreReference';
import {
  DefinitionPlaceholder,
  DefinitionTextPart,
  PlaceholderMistake,
} from './placeholders/DefinitionPlaceholder';
import {
  HUMANITEC_DIALECT,
  NATIVE_DIALECT,
  PlaceholderDialect,
} from './placeholders/PlaceholderDialect';
import {
  ResourcePattern,
  parseResourcePattern,
} from './placeholders/ResourcePattern';
import { parseDefinitionText } from './placeholders/parseDefinitionText';

/** A value of a definition with its placeholders parsed, before it is known for which resource. */
export type Template =
  | { kind: 'literal'; value: JsonValue }
  | { kind: 'list'; items: Template[] }
  | { kind: 'object'; entries: [string, Template][] }
  | { kind: 'text'; parts: DefinitionTextPart[] }
  | StoreReference;

/** A placeholder and the JSON path in the definition where it stands. */
export interface PlacedPlaceholder {
  placeholder: DefinitionPlaceholder;
  path: string;
}

/** A resource that a definition provisions beside its own. */
export interface CompiledProvision
  extends Pick<Provision, 'isDependent' | 'matchDependents'> {
  pattern: ResourcePattern;
  path: string;
  params?: Template;
}

/** A placeholder that cannot be read, and where it stands. */
export interface CompiledMistake extends PlaceholderMistake {
  path: string;
}

/** What one definition means, the same for every resource that it matches. */
export interface CompiledDefinition {
  inputs: Template;
  secrets: Template;
  /** Of imported definitions: names the account whose credentials the driver gets. */
  account?: Template;
  provisions: CompiledProvision[];
  /** In the order of the text. */
  placeholders: PlacedPlaceholder[];
  mistakes: CompiledMistake[];
  /** Keys of `provision` that name no resource. */
  unreadableProvisions: string[];
}

type LiteralTemplate = Extract<Template, { kind: 'literal' }>;

function isLiteral(template: Template): template is LiteralTemplate {
  return template.kind === 'literal';
}

function isLiteralEntry(
  entry: [string, Template],
): entry is [string, LiteralTemplate] {
  return isLiteral(entry[1]);
}

class DefinitionCompiler {
  readonly #definition: ResourceDefinition;
  readonly #dialect: PlaceholderDialect;
  readonly #placeholders: PlacedPlaceholder[] = [];
  readonly #mistakes: CompiledDefinition['mistakes'] = [];

  constructor(definition: ResourceDefinition) {
    this.#definition = definition;
    this.#dialect =
      definition.dialect === 'humanitec' ? HUMANITEC_DIALECT : NATIVE_DIALECT;
  }

  compile(): CompiledDefinition {
    const { inputs, secrets, account, provision } = this.#definition;
    const provisions: CompiledProvision[] = [];
    const unreadableProvisions: string[] = [];
    const result = {
      inputs: this.#template(inputs, ['spec', 'inputs']),
      secrets: this.#template(secrets, ['spec', 'secrets']),
      ...(account !== undefined && {
        account: this.#text(account, ['spec', 'account']),
      }),
    };
    for (const [key, { params, ...flags }] of Object.entries(provision)) {
      const pattern = parseResourcePattern(key, this.#dialect.readId);
      if (!pattern) {
        unreadableProvisions.push(key);
        continue;
      }
      provisions.push({
        ...flags,
        pattern,
        path: formatPath(['spec', 'provision', key]),
        ...(params && {
          params: this.#template(params, ['spec', 'provision', key, 'params']),
        }),
      });
    }
    return {
      ...result,
      provisions,
      unreadableProvisions,
      placeholders: this.#placeholders,
      mistakes: this.#mistakes,
    };
  }

  #template(value: JsonValue, path: (string | number)[]): Template {
    if (typeof value === 'string') {
      return this.#text(value, path);
    }
    if (value === null || typeof value !== 'object') {
      return { kind: 'literal', value };
    }
    if (Array.isArray(value)) {
      const items = value.map((item, index) =>
        this.#template(item, [...path, index]),
      );
      return items.every(isLiteral)
        ? { kind: 'literal', value: items.map(item => item.value) }
        : { kind: 'list', items };
    }
    if (path[1] === 'secrets' && isStoreReference(value)) {
      return { kind: 'store', ...value };
    }
    const entries = Object.entries(value)
      .filter((entry): entry is [string, JsonValue] => entry[1] !== undefined)
      .map(([key, item]): [string, Template] => [
        key,
        this.#template(item, [...path, key]),
      ]);
    const literals = entries.filter(isLiteralEntry);
    return literals.length === entries.length
      ? {
          kind: 'literal',
          value: Object.fromEntries(
            literals.map(([key, item]) => [key, item.value]),
          ),
        }
      : { kind: 'object', entries };
  }

  #text(value: string, path: (string | number)[]): Template {
    if (!value.includes('$') || this.#definition.dialect === 'score') {
      return { kind: 'literal', value };
    }
    const { parts, mistakes } = parseDefinitionText(value, this.#dialect);
    for (const mistake of mistakes) {
      this.#mistakes.push({ ...mistake, path: formatPath(path) });
    }
    for (const part of parts) {
      if (typeof part !== 'string') {
        this.#placeholders.push({ placeholder: part, path: formatPath(path) });
      }
    }
    const literal = parts.length === 0 ? '' : parts[0];
    return parts.length <= 1 && typeof literal === 'string'
      ? { kind: 'literal', value: literal }
      : { kind: 'text', parts };
  }
}

const compiled = new WeakMap<ResourceDefinition, CompiledDefinition>();

/** Parses the placeholders of a definition, once for each. */
export function compileDefinition(
  definition: ResourceDefinition,
): CompiledDefinition {
  let result = compiled.get(definition);
  if (!result) {
    result = new DefinitionCompiler(definition).compile();
    compiled.set(definition, result);
  }
  return result;
}
