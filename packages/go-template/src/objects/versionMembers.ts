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

import { defineFunction } from '../functions/defineFunction';
import { GoError } from '../functions/GoError';
import { GoFunction } from '../functions/GoFunction';
import { isMetadata, isPrerelease } from '../semver/parseVersion';
import { Version, VersionParts } from '../semver/Version';
import { GoValue } from '../values/GoValue';
import { Integer } from '../values/Integer';

/** The methods of a version that templates can call. Those of pointers are missing where it is none. */
export function versionMembers(
  version: Version,
): Readonly<Record<string, GoFunction | undefined>> {
  const { parts } = version;
  const value = (result: GoValue) => defineFunction([], () => result);
  const number = (result: bigint) => value(new Integer('uint64', result));
  return {
    IncMajor: value(
      next(version, { major: parts.major + 1n, minor: 0n, patch: 0n }),
    ),
    IncMinor: value(next(version, { minor: parts.minor + 1n, patch: 0n })),
    IncPatch: value(
      next(version, {
        patch: parts.prerelease === '' ? parts.patch + 1n : parts.patch,
      }),
    ),
    Major: number(parts.major),
    Metadata: value(parts.metadata),
    Minor: number(parts.minor),
    Patch: number(parts.patch),
    Prerelease: value(parts.prerelease),
    SetMetadata: defineFunction(['string'], ([metadata]) => {
      check(metadata === '' || isMetadata(metadata), 'Invalid Metadata string');
      return next(version, { ...parts, metadata });
    }),
    SetPrerelease: defineFunction(['string'], ([prerelease]) => {
      check(
        prerelease === '' || isPrerelease(prerelease),
        'Invalid Prerelease string',
      );
      return next(version, { ...parts, prerelease });
    }),
    String: value(version.text()),
    ...(version.kind === 'ptr' && pointerMembers(version)),
  };
}

function pointerMembers(version: Version): Record<string, GoFunction> {
  const compare = (test: (difference: number) => GoValue) =>
    defineFunction(['*semver.Version'], ([other]) => {
      if (!other) {
        throw new GoError('a version is nil');
      }
      return test(version.compare(other));
    });
  return {
    Compare: compare(difference => BigInt(difference)),
    Equal: compare(difference => difference === 0),
    GreaterThan: compare(difference => difference > 0),
    GreaterThanEqual: compare(difference => difference >= 0),
    LessThan: compare(difference => difference < 0),
    LessThanEqual: compare(difference => difference <= 0),
    Original: defineFunction([], () => version.original),
  };
}

/** Another version without pre-release and metadata, unless they are given. */
function next(version: Version, changes: Partial<VersionParts>): Version {
  const parts = {
    ...version.parts,
    prerelease: '',
    metadata: '',
    ...changes,
  };
  const prefix = version.original.startsWith('v') ? 'v' : '';
  const made = new Version(parts, { original: '', isPointer: false });
  return new Version(parts, {
    original: prefix + made.text(),
    isPointer: false,
  });
}

function check(isValid: boolean, message: string): void {
  if (!isValid) {
    throw new GoError(message);
  }
}
