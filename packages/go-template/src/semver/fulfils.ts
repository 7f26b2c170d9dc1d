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

import { parseVersion } from './parseVersion';
import { Version } from './Version';

export type Operator = '=' | '!=' | '>' | '<' | '>=' | '<=' | '~' | '^';

/** One comparison of a constraint, such as `>= 1.2` or `~1.x`. */
export interface Comparison {
  operator: Operator;
  version: Version;
  /** The minor number is left open, and so the patch number. */
  anyMinor: boolean;
  /** Only the patch number is left open. */
  anyPatch: boolean;
  /** Any number is left open. */
  isOpen: boolean;
}

/** Whether a version fulfils a comparison, by the rules of `github.com/Masterminds/semver/v3`: one without a pre-release never takes pre-releases. */
export function fulfils(version: Version, comparison: Comparison): boolean {
  const { operator, version: wanted, isOpen } = comparison;
  const isUnwanted =
    version.parts.prerelease !== '' && wanted.parts.prerelease === '';
  if (operator === '!=') {
    return isOpen
      ? !isUnwanted && differs(version, comparison)
      : version.compare(wanted) !== 0;
  }
  if (isUnwanted) {
    return false;
  }
  switch (operator) {
    case '>':
      return isGreater(version, comparison);
    case '<':
      return version.compare(wanted) < 0;
    case '>=':
      return version.compare(wanted) >= 0;
    case '<=':
      return isAtMost(version, comparison);
    case '~':
      return isNear(version, comparison);
    case '^':
      return isCompatible(version, comparison);
    default:
      return isOpen
        ? isNear(version, comparison)
        : version.compare(wanted) === 0;
  }
}

/** The whole of a version that nothing is asked of. */
export function anyVersion(): Comparison {
  return {
    operator: '=',
    version: parseVersion('0.0.0')!,
    anyMinor: false,
    anyPatch: false,
    isOpen: true,
  };
}

function differs(
  { parts }: Version,
  { version: { parts: wanted }, anyMinor, anyPatch }: Comparison,
): boolean {
  if (parts.major !== wanted.major) {
    return true;
  }
  if (anyMinor) {
    return false;
  }
  if (parts.minor !== wanted.minor) {
    return true;
  }
  return anyPatch
    ? parts.prerelease !== wanted.prerelease
    : parts.patch !== wanted.patch;
}

function isGreater(
  version: Version,
  { version: wanted, anyMinor, anyPatch, isOpen }: Comparison,
): boolean {
  if (!isOpen || version.parts.major !== wanted.parts.major) {
    return version.compare(wanted) > 0;
  }
  // 11.1 is not above 11: only 12 is.
  if (anyMinor) {
    return false;
  }
  return anyPatch
    ? version.parts.minor > wanted.parts.minor
    : version.compare(wanted) > 0;
}

function isAtMost(
  version: Version,
  { version: wanted, anyMinor, isOpen }: Comparison,
): boolean {
  if (!isOpen) {
    return version.compare(wanted) <= 0;
  }
  const { major, minor } = version.parts;
  return (
    major < wanted.parts.major ||
    (major === wanted.parts.major && (anyMinor || minor <= wanted.parts.minor))
  );
}

/** `~1.2.3`: the same minor version, or the same major one if no minor is given. */
function isNear(
  version: Version,
  { version: wanted, anyMinor, anyPatch }: Comparison,
): boolean {
  if (version.compare(wanted) < 0) {
    return false;
  }
  const { major, minor, patch } = wanted.parts;
  // ~0.0.0 takes everything.
  if (major === 0n && minor === 0n && patch === 0n && !anyMinor && !anyPatch) {
    return true;
  }
  return (
    version.parts.major === major && (anyMinor || version.parts.minor === minor)
  );
}

/** `^1.2.3`: nothing that may break it, so the first number that is not 0 stays. */
function isCompatible(
  version: Version,
  { version: wanted, anyMinor, anyPatch }: Comparison,
): boolean {
  if (version.compare(wanted) < 0) {
    return false;
  }
  const { major, minor, patch } = version.parts;
  if (wanted.parts.major > 0n || anyMinor) {
    return major === wanted.parts.major;
  }
  if (major > 0n) {
    return false;
  }
  if (wanted.parts.minor > 0n || anyPatch) {
    return minor === wanted.parts.minor;
  }
  return minor === 0n && patch === wanted.parts.patch;
}
