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

import { GoField, GoObject } from '../values/GoValue';

/** A certificate with its key, both as PEM: what `genCA` and its like give. */
export class Certificate extends GoObject {
  readonly type = 'sprig.certificate';
  readonly kind = 'struct';
  readonly certificate: string;
  readonly key: string;

  constructor(certificate: string, key: string) {
    super();
    this.certificate = certificate;
    this.key = key;
  }

  override fields(): readonly GoField[] {
    return [
      { name: 'Cert', value: this.certificate },
      { name: 'Key', value: this.key },
    ];
  }

  override equals(other: GoObject): boolean {
    return (
      other instanceof Certificate &&
      other.certificate === this.certificate &&
      other.key === this.key
    );
  }
}
