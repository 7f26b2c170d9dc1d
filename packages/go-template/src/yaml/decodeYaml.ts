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
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  visit,
  type Alias,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { Budget } from '../budget/Budget';
import { GoError } from '../functions/GoError';
import { formatFloat64 } from '../numbers/formatFloat64';
import { decodeBase64 } from '../text/base64';
import { decodeText, fromOutsideText, toValidText } from '../text/bytes';
import { Dictionary, GoValue, List } from '../values/GoValue';
import { resolvePlain } from './resolvePlain';

type ScalarValue = string | number | bigint | boolean | null;

const TAG = 'tag:yaml.org,2002:';

/** Tags of which a quoted scalar is no text either. */
const TYPED: ReadonlySet<string> = new Set(
  ['int', 'float', 'bool', 'null'].map(name => TAG + name),
);

class Decoder {
  readonly #budget: Budget;
  readonly #targets: ReadonlyMap<Alias, unknown>;
  readonly #text: string;

  constructor(document: Document, text: string, budget: Budget) {
    this.#budget = budget;
    this.#targets = targetsOf(document);
    this.#text = text;
  }

  decode(node: unknown): GoValue {
    this.#budget.spend(1);
    if (isAlias(node)) {
      return this.decode(this.#resolve(node));
    }
    if (isSeq(node)) {
      return new List(node.items.map(item => this.decode(item)));
    }
    if (isMap(node)) {
      return this.#map(node);
    }
    return isScalar(node) ? toJsonNumber(this.#scalar(node)) : null;
  }

  #map(node: YAMLMap): Dictionary {
    const map = new Dictionary();
    for (const pair of node.items) {
      if (isMergeKey(pair)) {
        this.#merge(pair.value, map);
      } else {
        map.entries.set(this.#key(pair.key), this.decode(pair.value));
      }
    }
    return map;
  }

  /** `<<`: keys of other maps, which count only where the map has none of its own so far. */
  #merge(node: unknown, target: Dictionary): void {
    const source = isAlias(node) ? this.#resolve(node) : node;
    if (isSeq(source)) {
      [...source.items].reverse().forEach(item => this.#merge(item, target));
      return;
    }
    const value = this.decode(source);
    if (!(value instanceof Dictionary)) {
      throw new GoError(
        'map merge requires map or sequence of maps as the value',
      );
    }
    for (const [key, item] of value.entries) {
      target.entries.set(key, item);
    }
  }

  #resolve(alias: Alias): unknown {
    return this.#targets.get(alias) ?? fail('an alias has no anchor before it');
  }

  #scalar(node: Scalar): ScalarValue {
    // Without an end of the line, the last block has none either.
    const isCutOff =
      node.type?.startsWith('BLOCK') &&
      node.range?.[1] === this.#text.length &&
      !this.#text.endsWith('\n');
    const text = fromOutsideText(String(node.value ?? ''));
    return resolveScalar(node, isCutOff ? text.replace(/\n$/, '') : text);
  }

  /** Keys become texts as in JSON. */
  #key(node: unknown): string {
    const target = isAlias(node) ? this.#resolve(node) : node;
    const value = isScalar(target) ? this.#scalar(target) : undefined;
    switch (typeof value) {
      case 'string':
        return value;
      case 'number':
        return formatFloat64(value, 'g');
      case 'boolean':
      case 'bigint':
        return String(value);
      default:
        return fail('a key is no text, number or boolean');
    }
  }
}

/** What each alias stands for: the last node before it that has its anchor. */
function targetsOf(document: Document): ReadonlyMap<Alias, unknown> {
  const anchors = new Map<string, unknown>();
  const targets = new Map<Alias, unknown>();
  visit(document, {
    Alias(_, alias) {
      targets.set(alias, anchors.get(alias.source));
    },
    Value(_, node) {
      if (node.anchor) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return targets;
}

/** The parser takes about as long as so many steps, quadratic for anchors, tags and directives. */
function costOf(text: string): number {
  const marks = text.match(/[&!%]/g)?.length ?? 0;
  return text.length + Math.ceil(marks ** 2 / 1000);
}

/** Reads the first document of a YAML text, as `sigs.k8s.io/yaml` does for Helm: YAML 1.1, all numbers `float64`. Throws {@link GoError} when it is none. */
export function decodeYaml(text: string, budget: Budget): GoValue {
  budget.spend(costOf(text));
  const source = toValidText(text);
  const documents = parseAllDocuments(source, {
    schema: 'failsafe', // Scalars are resolved here.
    version: '1.1',
    uniqueKeys: false,
    prettyErrors: false,
  });
  const [document] = documents as Document[];
  if (!document) {
    return null;
  }
  if (document.errors.length > 0) {
    // Its message may show a piece of the text, which may be a secret.
    throw new GoError('the text is no valid YAML');
  }
  return new Decoder(document, source, budget).decode(document.contents);
}

/** By its tag where it has one; else only plain scalars are more than texts. */
function resolveScalar({ tag, type }: Scalar, text: string): ScalarValue {
  if (tag === `${TAG}binary`) {
    const bytes = decodeBase64(text);
    return typeof bytes === 'number'
      ? fail('a binary value is no base 64')
      : decodeText(bytes);
  }
  const isTyped = TYPED.has(tag ?? '');
  const isText = tag === `${TAG}str` || tag === '!';
  if (isText || (type !== 'PLAIN' && !isTyped)) {
    return text;
  }
  const resolved = resolvePlain(text);
  return resolved === 'timestamp' || resolved === undefined ? text : resolved;
}

function toJsonNumber(value: ScalarValue): GoValue {
  const number = typeof value === 'bigint' ? Number(value) : value;
  return typeof number === 'number' && !Number.isFinite(number)
    ? fail('JSON has no such number')
    : number;
}

function isMergeKey({ key }: Pair): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.value === '<<';
}

function fail(message: string): never {
  throw new GoError(message);
}
