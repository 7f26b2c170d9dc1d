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

import { fulfils } from '../semver/fulfils';
import { parseConstraint } from '../semver/parseConstraint';
import { parseVersion } from '../semver/parseVersion';
import { Version } from '../semver/Version';
import { defineFunction, FunctionFamily } from './defineFunction';
import { GoError } from './GoError';

/** Reading one takes quadratic time. */
const LONGEST_CONSTRAINT = 1000;

/** Sprig's functions for semantic versions. */
export const versionFunctions: FunctionFamily = {
  semver: defineFunction(['string'], ([text]) => readVersion(text)),
  semverCompare: defineFunction(['string', 'string'], ([constraint, text]) => {
    const alternatives =
      constraint.length > LONGEST_CONSTRAINT
        ? undefined
        : parseConstraint(constraint);
    if (!alternatives) {
      throw new GoError('improper constraint');
    }
    const version = readVersion(text);
    return alternatives.some(comparisons =>
      comparisons.every(comparison => fulfils(version, comparison)),
    );
  }),
};

function readVersion(text: string): Version {
  const version = parseVersion(text);
  if (!version) {
    throw new GoError('Invalid Semantic Version');
  }
  return version;
}
