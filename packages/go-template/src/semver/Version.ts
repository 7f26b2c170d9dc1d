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

import { GoKind, GoObject, GoType } from '../values/GoValue';
import { comparePrerelease } from './comparePrerelease';

export interface VersionParts {
  major: bigint;
  minor: bigint;
  patch: bigint;
  /** Without its `-`, empty for none. */
  prerelease: string;
  /** Without its `+`, empty for none. */
  metadata: string;
}

/** A version of `github.com/Masterminds/semver/v3`. What `semver` gives is a pointer; what its methods give is not, and has fewer methods. */
export class Version extends GoObject {
  readonly type: GoType;
  readonly kind: GoKind;
  readonly parts: Readonly<VersionParts>;
  readonly original: string;

  constructor(
    parts: VersionParts,
    options: { original: string; isPointer: boolean },
  ) {
    super();
    this.type = options.isPointer ? '*semver.Version' : 'semver.Version';
    this.kind = options.isPointer ? 'ptr' : 'struct';
    this.parts = parts;
    this.original = options.original;
  }

  /** Negative when this one is older. Metadata do not count. */
  compare(other: Version): number {
    for (const part of ['major', 'minor', 'patch'] as const) {
      if (this.parts[part] !== other.parts[part]) {
        return this.parts[part] < other.parts[part] ? -1 : 1;
      }
    }
    return comparePrerelease(this.parts.prerelease, other.parts.prerelease);
  }

  override text(): string {
    const { major, minor, patch, prerelease, metadata } = this.parts;
    return [
      `${major}.${minor}.${patch}`,
      prerelease && `-${prerelease}`,
      metadata && `+${metadata}`,
    ].join('');
  }

  override json(): string {
    return this.text();
  }

  override equals(other: GoObject): boolean {
    return (
      other instanceof Version &&
      this.text() === other.text() &&
      this.original === other.original
    );
  }
}
