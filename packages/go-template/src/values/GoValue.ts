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

/**
 * Go's name of a type, as `%T` prints it: `int`, `[]interface {}`, `map[string]string`, `time.Time`.
 *
 * @public
 */
export type GoType = string;

/** Go's name of a kind, as `kindOf` gives it. */
export type GoKind =
  | 'bool'
  | 'int'
  | 'int32'
  | 'int64'
  | 'uint8'
  | 'uint32'
  | 'uint64'
  | 'float64'
  | 'complex128'
  | 'string'
  | 'slice'
  | 'map'
  | 'struct'
  | 'ptr'
  | 'func'
  | 'invalid';

/**
 * A value while a template runs.
 *
 * - `undefined` is the absent value (a missing key, an empty pipeline), `null` is a nil that stands in a map or list. Both print `<no value>`, but a field of
 *   the first is absent as well, and a field of the second is an error.
 * - A `bigint` is an `int`, a `number` is a `float64`; all other numbers are {@link GoObject}s.
 */
export type GoValue =
  | undefined
  | null
  | boolean
  | bigint
  | number
  | string
  | List
  | Dictionary
  | GoObject;

/** What a field of a struct is called and holds. */
export interface GoField {
  name: string;
  value: GoValue;
}

/** A value of any other type of Go: further numbers, times, versions, certificates, functions. */
export abstract class GoObject {
  abstract readonly type: GoType;
  abstract readonly kind: GoKind;

  /** What its `String` method gives, `undefined` without one. */
  text(): string | undefined {
    return undefined;
  }

  /** The exported fields in their order. */
  fields(): readonly GoField[] {
    return [];
  }

  /** What its JSON encoding shows; `undefined` when it has none. */
  json(): GoValue {
    return undefined;
  }

  /** Whether `reflect.DeepEqual` finds them equal, and `==` unless they are pointers; the types are the same already. */
  abstract equals(other: GoObject): boolean;
}

/** A slice of Go. Never changed once made. */
export class List {
  readonly items: readonly GoValue[];
  readonly elementType: GoType;
  /** Go tells a nil slice from an empty one: in JSON it is `null`. */
  readonly isNil: boolean;

  constructor(
    items: readonly GoValue[],
    options: { elementType?: GoType; isNil?: boolean } = {},
  ) {
    this.items = items;
    this.elementType = options.elementType ?? 'interface {}';
    this.isNil = options.isNil ?? false;
  }

  static readonly nil = new List([], { isNil: true });
  static readonly nilTexts = new List([], {
    elementType: 'string',
    isNil: true,
  });

  static ofTexts(items: readonly string[]): List {
    return new List(items, { elementType: 'string' });
  }
}

/** A map of Go with texts as keys. `set` and its like change it in place, as in Go. */
export class Dictionary {
  readonly entries: Map<string, GoValue>;
  readonly elementType: GoType;
  readonly isNil: boolean;

  constructor(
    entries: Iterable<readonly [string, GoValue]> = [],
    options: { elementType?: GoType; isNil?: boolean } = {},
  ) {
    this.entries = new Map(entries);
    this.elementType = options.elementType ?? 'interface {}';
    this.isNil = options.isNil ?? false;
  }

  static nil(): Dictionary {
    return new Dictionary([], { isNil: true });
  }
}
