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

import {
  DefinitionSet,
  MatchingCriteria,
  ResourceDefinition,
} from '../model/Definitions';
import { MatchedDefinition } from '../model/ResourceGraph';
import {
  FIELD_WEIGHTS,
  MatchContext,
  RANKED_FIELDS,
  contextValue,
  criteriaClass,
  criteriaScore,
} from './criteria';
import { failedProvisionerFields } from './failedProvisionerFields';

/** One rule of a definition. */
export interface DefinitionRule {
  definition: ResourceDefinition;
  /** Index in its criteria. */
  rule: number;
  criteria: MatchingCriteria;
  score: number;
}

/** A definition that comes from a file of Score provisioners. */
export type ProvisionerDefinition = ResourceDefinition &
  Required<Pick<ResourceDefinition, 'provisioner'>>;

/** Rules of one type and class that give the same fields; at most one of them can match a context. */
interface RuleGroup {
  score: number;
  fields: (typeof RANKED_FIELDS)[number][];
  byValues: Map<string, MatchedDefinition>;
}

/** Finds the rule that matches a request without looking at the others: a few map lookups, however many definitions there are. */
export class DefinitionIndex {
  readonly #groups = new Map<string, Map<string, RuleGroup[]>>();
  readonly #rules = new Map<string, DefinitionRule[]>();
  readonly #provisioners = new Map<string, ProvisionerDefinition[]>();

  static #indexes = new WeakMap<DefinitionSet, DefinitionIndex>();

  /** Sets are immutable, so each has one index, made at its first use. */
  static of(definitions: DefinitionSet): DefinitionIndex {
    let index = DefinitionIndex.#indexes.get(definitions);
    if (!index) {
      index = new DefinitionIndex(definitions);
      DefinitionIndex.#indexes.set(definitions, index);
    }
    return index;
  }

  private constructor(definitions: DefinitionSet) {
    for (const definition of definitions.definitions.values()) {
      if (isProvisioner(definition)) {
        const list = this.#provisioners.get(definition.type) ?? [];
        this.#provisioners.set(definition.type, list);
        list.push(definition);
      }
      definition.criteria.forEach((criteria, rule) =>
        this.#add({
          definition,
          rule,
          criteria,
          score: criteriaScore(criteria),
        }),
      );
    }
    for (const classes of this.#groups.values()) {
      for (const groups of classes.values()) {
        groups.sort((left, right) => right.score - left.score);
      }
    }
    for (const list of this.#provisioners.values()) {
      list.sort(
        (left, right) => left.provisioner.order - right.provisioner.order,
      );
    }
  }

  /** All rules for a type, in the order of the definitions. */
  rules(type: string): readonly DefinitionRule[] {
    return this.#rules.get(type) ?? [];
  }

  /** Score provisioners for a type, in the order in which they match. */
  provisioners(type: string): readonly ProvisionerDefinition[] {
    return this.#provisioners.get(type) ?? [];
  }

  /** The most specific rule that matches; without any, the first provisioner that does. */
  match(context: MatchContext): MatchedDefinition | undefined {
    const { request } = context;
    for (const group of this.#groups.get(request.type)?.get(request.class) ??
      []) {
      const values = group.fields.map(field => contextValue(field, context));
      const matched = group.byValues.get(valuesKey(values));
      if (matched) {
        return matched;
      }
    }
    const provisioner = this.provisioners(request.type).find(
      ({ provisioner: rule }) =>
        failedProvisionerFields(rule, request).length === 0,
    );
    return provisioner && toMatch(provisioner, 0, 0);
  }

  #add(rule: DefinitionRule): void {
    const { definition, criteria, score } = rule;
    const rules = this.#rules.get(definition.type) ?? [];
    this.#rules.set(definition.type, rules);
    rules.push(rule);

    const classes = this.#groups.get(definition.type) ?? new Map();
    this.#groups.set(definition.type, classes);
    const groups: RuleGroup[] = classes.get(criteriaClass(criteria)) ?? [];
    classes.set(criteriaClass(criteria), groups);

    let group = groups.find(item => item.score === score);
    if (!group) {
      const fields = RANKED_FIELDS.filter(
        field => (score & FIELD_WEIGHTS[field]) !== 0,
      );
      group = { score, fields, byValues: new Map() };
      groups.push(group);
    }
    const values = group.fields.map(field => criteria[field]!);
    group.byValues.set(
      valuesKey(values),
      toMatch(definition, rule.rule, score),
    );
  }
}

function isProvisioner(
  definition: ResourceDefinition,
): definition is ProvisionerDefinition {
  return definition.provisioner !== undefined;
}

function toMatch(
  { name, version, driver }: ResourceDefinition,
  rule: number,
  score: number,
): MatchedDefinition {
  return { name, version, driver, rule, score };
}

/** A control character cannot stand in a name. */
function valuesKey(values: readonly string[]): string {
  return values.length === 1 ? values[0] : values.join('\u0000');
}
