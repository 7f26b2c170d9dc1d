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

import { decodeJson } from '../json/decodeJson';
import { decodeYaml } from '../yaml/decodeYaml';
import { encodeYaml } from '../yaml/encodeYaml';
import { Dictionary, GoValue, List } from '../values/GoValue';
import { CallContext } from './CallContext';
import { defineFunction, FunctionFamily } from './defineFunction';
import { GoError } from './GoError';
import { orElse } from './orElse';
import { refused } from './refused';

/** What Helm adds to Sprig, but for TOML. */
export const helmFunctions: FunctionFamily = {
  toYaml: defineFunction(['interface {}'], ([value], context) =>
    orElse(
      () => toYaml(value, context),
      () => '',
    ),
  ),
  mustToYaml: defineFunction(['interface {}'], ([value], context) =>
    toYaml(value, context),
  ),
  fromYaml: defineFunction(['string'], ([text], { budget }) => {
    const value = orMessage(() => decodeYaml(text, budget));
    if (value.problem === undefined && value.value === null) {
      return new Dictionary();
    }
    return value.value instanceof Dictionary
      ? value.value
      : new Dictionary([['Error', value.problem ?? 'the YAML is no map']]);
  }),
  fromYamlArray: defineFunction(['string'], ([text], { budget }) =>
    asList(
      orMessage(() => decodeYaml(text, budget)),
      new List([]),
    ),
  ),
  fromJsonArray: defineFunction(['string'], ([text], { budget }) =>
    asList(decodeJson(text, budget), List.nil),
  ),
  required: defineFunction(['string', 'interface {}'], ([message, value]) => {
    if (value === null || value === '') {
      throw new GoError(message);
    }
    return value;
  }),
  lookup: refused('asks a cluster'),
  include: defineFunction(['string', 'interface {}'], ([name, data], context) =>
    context.include(name, data ?? undefined),
  ),
  tpl: defineFunction(['string', 'interface {}'], ([text, data], context) =>
    context.render(text, data ?? undefined),
  ),
};

function toYaml(value: GoValue, { budget }: CallContext): string {
  return encodeYaml(value, budget).replace(/\n$/, '');
}

interface Decoded {
  value?: GoValue;
  problem?: string;
}

function asList({ value, problem }: Decoded, ofNull: List): List {
  if (problem === undefined && value === null) {
    return ofNull;
  }
  return problem === undefined && value instanceof List
    ? value
    : new List([problem ?? 'it is no list']);
}

function orMessage(decode: () => GoValue): Decoded {
  return orElse<Decoded>(
    () => ({ value: decode() }),
    error => ({ problem: error.message }),
  );
}
