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
 * A YAML scalar that a `JsonValue` cannot hold: an integer beyond 2^53, or a timestamp. Only read when `exactScalars` is asked for.
 *
 * @example
 * ```ts
 * const { documents } = readYamlDocuments('build: 12345678901234567890', { exactScalars: true });
 * encodeValue(documents[0].value); // {"build":12345678901234567890}
 * ```
 *
 * @public
 */
export class ExactScalar {
  readonly kind: 'integer' | 'timestamp';
  /** The digits of the integer, or the timestamp in the form of RFC 3339. */
  readonly text: string;

  constructor(options: { kind: 'integer' | 'timestamp'; text: string }) {
    this.kind = options.kind;
    this.text = options.text;
  }

  /** The nearest value that JSON in JavaScript can hold. */
  toJSON(): number | string {
    return this.kind === 'integer' ? Number(this.text) : this.text;
  }
}
