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

import { typeOf } from '../values/describeType';
import { Dictionary, GoType, GoValue, List } from '../values/GoValue';
import { Integer } from '../values/Integer';
import { NumberNode, OperandNode } from '../syntax/nodes';
import { printOperand } from '../syntax/printNode';
import { constantOf } from './constantOf';
import { Run } from './Run';

/** Types that take every value. A `reflect.Value` also tells an absent value from nil. */
const ANY: ReadonlySet<GoType> = new Set(['interface {}', 'reflect.Value']);

const NAMED_INT64: ReadonlySet<GoType> = new Set([
  'time.Duration',
  'time.Month',
]);

/** The value as an argument of a type, or an error: Go converts nothing here, not even `int64` to `int`. */
export function assignArgument(
  run: Run,
  value: GoValue,
  type: GoType,
): GoValue {
  if (value === undefined) {
    return canBeNil(type)
      ? zeroOf(type)
      : run.fail(`invalid value; expected ${type}`);
  }
  if (ANY.has(type) || typeOf(value) === type) {
    return value;
  }
  return run.fail(
    `wrong type for value; expected ${type}; got ${
      value === null ? 'interface {}' : typeOf(value)
    }`,
  );
}

/** `nil` as an argument of a type. */
export function assignNil(run: Run, type: GoType): GoValue {
  return canBeNil(type)
    ? zeroOf(type)
    : run.fail(`cannot assign nil to ${type}`);
}

/** A literal as an argument of a type: a number takes the type that is asked for where it fits. */
export function assignLiteral(
  run: Run,
  node: OperandNode,
  type: GoType,
): GoValue {
  if (ANY.has(type)) {
    return literalValue(run, node);
  }
  const expected = (what: string) =>
    run.fail(`expected ${what}; found ${printOperand(node)}`);
  switch (type) {
    case 'bool':
      return node.type === 'bool' ? node.value : expected('bool');
    case 'string':
      return node.type === 'string' ? node.text : expected('string');
    case 'float64':
      return (node as NumberNode).float ?? expected('float');
    case 'int':
      return (node as NumberNode).int ?? expected('integer');
    case 'uint32':
      return new Integer(
        'uint32',
        (node as NumberNode).unsigned ?? expected('unsigned integer'),
      );
    default:
  }
  if (NAMED_INT64.has(type)) {
    const value = (node as NumberNode).int ?? expected('integer');
    return new Integer('int64', value, type);
  }
  return run.fail(`can't handle ${printOperand(node)} for arg of type ${type}`);
}

/** A literal where nothing asks for a type. */
export function literalValue(run: Run, node: OperandNode): GoValue {
  switch (node.type) {
    case 'bool':
      return node.value;
    case 'string':
      return node.text;
    case 'number':
      run.at(node);
      return constantOf(node) ?? run.fail(`${node.text} overflows int`);
    default:
      return run.fail(`can't evaluate ${printOperand(node)}`);
  }
}

function canBeNil(type: GoType): boolean {
  return ANY.has(type) || /^(?:\[\]|map\[|\*|func\()/.test(type);
}

function zeroOf(type: GoType): GoValue {
  if (type.startsWith('map[')) {
    return Dictionary.nil();
  }
  if (type.startsWith('[]')) {
    return new List([], { elementType: type.slice(2), isNil: true });
  }
  return type === 'reflect.Value' ? undefined : null;
}
