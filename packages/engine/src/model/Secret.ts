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
import { StoreReference } from './Expression';

/** What stands wherever a secret would be printed; the same for every length. @public */
export const SECRET_MASK = '••••••';

/**
 * Names a secret without holding it: which resource gave it, or which definition, and at which path.
 *
 * @public
 */
export interface SecretOrigin {
  /** Key of the resource whose output it is, or a name such as `definition:postgres-shared`. */
  from: string;
  /** Path within its secret outputs or secret inputs, such as `password`; the reference, for an outside store. */
  path: string;
  /** Where an outside store holds it: then only the reference is ever kept. */
  store?: StoreReference;
}

/**
 * A value that cannot be printed, logged, serialised or concatenated by accident: every such way yields {@link SECRET_MASK}.
 *
 * @remarks
 * Text around a secret is kept apart from it (`parts`), so that a target can render `postgres://user:${password}@host` with a reference
 * instead of the value. Only `reveal` gives the value, and only drivers and the sealing code call it.
 *
 * @public
 */
export class Secret {
  readonly #value: JsonValue;
  readonly #origin: SecretOrigin | undefined;
  readonly #parts: readonly (string | Secret)[];

  /** One value from one place. */
  static of(value: JsonValue, origin: SecretOrigin): Secret {
    return new Secret(value, origin, undefined);
  }

  /** Text made of parts. It is a plain string when no part is secret. */
  static join(parts: readonly (string | Secret)[]): string | Secret {
    if (parts.every(part => typeof part === 'string')) {
      return parts.join('');
    }
    if (parts.length === 1) {
      return parts[0];
    }
    const flat = parts.flatMap(part =>
      typeof part === 'string' ? [part] : part.parts,
    );
    const text = flat
      .map(part => (typeof part === 'string' ? part : part.revealText()))
      .join('');
    return new Secret(text, undefined, flat);
  }

  private constructor(
    value: JsonValue,
    origin: SecretOrigin | undefined,
    parts: readonly (string | Secret)[] | undefined,
  ) {
    this.#value = value;
    this.#origin = origin;
    this.#parts = parts ?? [this];
  }

  /** Literal text and single secrets in order; a single secret has itself as its only part. */
  get parts(): readonly (string | Secret)[] {
    return this.#parts;
  }

  /** Where a single secret comes from; missing for joined text. */
  get origin(): SecretOrigin | undefined {
    return this.#origin;
  }

  /** The value itself. Whoever calls this must not let it reach a message, a log or an answer. */
  reveal(): JsonValue {
    return this.#value;
  }

  /** The value as it stands inside text: strings as they are, everything else as JSON. */
  revealText(): string {
    return typeof this.#value === 'string'
      ? this.#value
      : JSON.stringify(this.#value);
  }

  toString(): string {
    return SECRET_MASK;
  }

  toJSON(): string {
    return SECRET_MASK;
  }

  [Symbol.toPrimitive](): string {
    return SECRET_MASK;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `Secret(${SECRET_MASK})`;
  }
}
