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

import { Budget } from '../budget/Budget';
import { GoError } from '../functions/GoError';
import { encodeJsonNumber } from '../json/encodeJson';
import { formatFloat64 } from '../numbers/formatFloat64';
import { toValidText } from '../text/bytes';
import { trimEnd } from '../text/trimEnd';
import { typeOf } from '../values/describeType';
import {
  Dictionary,
  GoField,
  GoObject,
  GoValue,
  List,
} from '../values/GoValue';
import { analyzeScalar, isSimpleKey } from './analyzeScalar';
import { compareKeys } from './compareKeys';
import { resolvePlain } from './resolvePlain';
import { ScalarWriter } from './ScalarWriter';

const INDENT = 2;
const FORBIDDEN = /[\x7f-\x84\x86-\x9f\ufffe\uffff]/;
const NEXT_LINE = '\x85';
const BLANKS = ' \t';
const LEADING_BLANKS = /^[ \t]+/;
const BASE_60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;

interface Place {
  /** Column of the collection around it, `undefined` for the document. */
  indent: number | undefined;
  inMapping: boolean;
}

class Encoder {
  readonly #budget: Budget;
  readonly #writer = new ScalarWriter();

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  get text(): string {
    this.#writer.indent(0);
    return this.#writer.text;
  }

  node(value: GoValue, place: Place): void {
    this.#budget.spend(1);
    if (typeof value === 'string') {
      this.#text(readAsYaml(value), place, { isKey: false });
    } else if (value instanceof List && !value.isNil) {
      this.#list(value.items, place);
    } else if (value instanceof Dictionary && !value.isNil) {
      const members = Array.from(value.entries, ([name, item]) => ({
        name: readAsYaml(name),
        value: item,
      }));
      this.#members(members, place);
    } else if (value instanceof GoObject) {
      this.#object(value, place);
    } else {
      this.#writer.plain(plainScalar(value), undefined);
    }
  }

  #object(value: GoObject, place: Place): void {
    const fields = value.fields();
    const json = value.json();
    if (fields.length > 0) {
      this.#members(fields, place);
    } else if (json === undefined) {
      throw new GoError(`json: unsupported type: ${typeOf(value)}`);
    } else {
      this.node(json, place);
    }
  }

  #list(items: readonly GoValue[], { indent, inMapping }: Place): void {
    if (items.length === 0) {
      this.#writer.indicator('[', { afterSpace: true });
      this.#writer.indicator(']');
      return;
    }
    const isIndented = !inMapping || this.#writer.isIndention;
    const column =
      indent === undefined ? 0 : indent + (isIndented ? INDENT : 0);
    for (const item of items) {
      this.#writer.indent(column);
      this.#writer.indicator('-', { afterSpace: true, keepsIndention: true });
      this.node(item, { indent: column, inMapping: false });
    }
  }

  #members(members: readonly GoField[], { indent }: Place): void {
    if (members.length === 0) {
      this.#writer.indicator('{', { afterSpace: true });
      this.#writer.indicator('}');
      return;
    }
    const column = indent === undefined ? 0 : indent + INDENT;
    const place = { indent: column, inMapping: true };
    const sorted = [...members].sort((left, right) =>
      compareKeys(left.name, right.name),
    );
    for (const { name, value } of sorted) {
      this.#budget.claimText(name.length);
      this.#writer.indent(column);
      if (isSimpleKey(name)) {
        this.#text(name, place, { isKey: true });
        this.#writer.indicator(':');
      } else {
        this.#writer.indicator('?', { afterSpace: true, keepsIndention: true });
        this.#text(name, place, { isKey: false });
        this.#writer.indent(column);
        this.#writer.indicator(':', { afterSpace: true, keepsIndention: true });
      }
      this.node(value, place);
    }
  }

  #text(text: string, { indent }: Place, { isKey }: { isKey: boolean }): void {
    const column = indent === undefined ? INDENT : indent + INDENT;
    const foldsTo = isKey ? undefined : column;
    // Every line of it is indented.
    this.#budget.claimText(text.length + column * text.split('\n').length);
    const styles = analyzeScalar(text);
    const isPlain = resolvePlain(text) === undefined && !BASE_60.test(text);
    if (text.includes('\n') && styles.literal && !isKey) {
      this.#writer.literal(text, column);
    } else if (text.includes('\n') || !isPlain || !styles.singleQuoted) {
      this.#writer.doubleQuoted(text, foldsTo);
    } else if (styles.plain) {
      this.#writer.plain(text, foldsTo);
    } else {
      this.#writer.singleQuoted(text, foldsTo);
    }
  }
}

/**
 * A value as YAML, as `sigs.k8s.io/yaml` writes it for Helm: first as JSON, then by the rules of libyaml, keys in natural order. Throws {@link GoError} for what
 * JSON does not know.
 */
export function encodeYaml(value: GoValue, budget: Budget): string {
  const encoder = new Encoder(budget);
  encoder.node(value, { indent: undefined, inMapping: false });
  return encoder.text;
}

/** A text after it was written as JSON and read as YAML: some letters are not allowed there, and one is the end of a line. */
function readAsYaml(text: string): string {
  if (FORBIDDEN.test(text)) {
    throw new GoError('yaml: control characters are not allowed');
  }
  return foldNextLines(toValidText(text));
}

/** One end of a line becomes a space, of several all but one stay; blanks around them do not count. */
function foldNextLines(text: string): string {
  const [first, ...lines] = text.split(NEXT_LINE);
  if (lines.length === 0) {
    return text;
  }
  const folded = [trimEnd(first, BLANKS)];
  let ends = 0;
  lines.forEach((line, index) => {
    ends++;
    const isLast = index === lines.length - 1;
    const started = line.replace(LEADING_BLANKS, '');
    const content = isLast ? started : trimEnd(started, BLANKS);
    if (content !== '' || isLast) {
      folded.push(ends === 1 ? ' ' : '\n'.repeat(ends - 1), content);
      ends = 0;
    }
  });
  return folded.join('');
}

/** JSON numbers that are whole become integers again. */
function plainScalar(value: GoValue): string {
  if (typeof value !== 'number') {
    return typeof value === 'bigint' || typeof value === 'boolean'
      ? String(value)
      : 'null';
  }
  const resolved = resolvePlain(encodeJsonNumber(value));
  return typeof resolved === 'bigint'
    ? String(resolved)
    : formatFloat64(value, 'g');
}
