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

import {
  checkVersion,
  mergeJsonPatch,
  mergeOverrides,
  resourceUid,
  setProperty,
  splitOverridePath,
} from '../index';
import {
  checkDocument,
  checkFile,
  checkModel,
  checkSources,
  checkText,
} from './checkDocuments';
import { checkReference, checkSubstitution } from './checkPlaceholders';
import { checkLimits, checkOrder, checkPriming } from './checkResources';
import { ConformanceCase } from './readCases';

type Check = (conformanceCase: ConformanceCase) => void;

/** How a case of each area is checked. */
export const AREAS: Readonly<Record<string, Check>> = {
  boundary: checkDocument,
  schema: checkDocument,
  validate: checkDocument,
  'schema-text': checkText,
  'score-file': checkFile,
  'check-version': checkConstraint,
  normalize: checkSources,
  'workload-model': checkModel,
  'json-merge-patch': ({ input, expected }) =>
    expect(mergeJsonPatch(input.current, input.patch)).toEqual(expected.result),
  'override-merge': ({ input, expected }) =>
    expect(mergeOverrides(input.input, input.overrides)).toEqual(
      expected.result,
    ),
  'override-path': checkOverridePath,
  'override-path-split': ({ input, expected }) =>
    expect(splitOverridePath(input.path)).toEqual(expected.parts),
  'prime-resources': checkPriming,
  'resource-uid': ({ input, expected }) =>
    expect(
      resourceUid(
        {
          type: input.type,
          class: input.class ?? undefined,
          id: input.id ?? undefined,
        },
        input.workload,
        input.resource,
      ),
    ).toBe(expected.uid),
  'resource-order': checkOrder,
  'resource-limits': checkLimits,
  'substitute-string': checkSubstitution,
  'substitute-value': checkSubstitution,
  'resolve-ref': checkReference,
};

function checkConstraint({ kind, input }: ConformanceCase): void {
  expect(checkVersion(input) === undefined).toBe(kind === 'parse');
}

/** The elements that were followed, each with a colon, up to what the reference implementation says of the next. */
const PATH_PROBLEM = /^.*?(?=cannot (?:change|set|remove) |failed to parse )/s;

function checkOverridePath({ kind, input, expected }: ConformanceCase): void {
  const before = structuredClone(input.input);
  const result = setProperty(
    input.input,
    input.path,
    input.delete ? null : input.value,
  );
  expect(input.input).toEqual(before);
  if (kind === 'parse') {
    expect(result).toMatchObject({ document: expected.result });
  } else {
    const [walked] = PATH_PROBLEM.exec(expected.error)!;
    expect(result).toMatchObject({
      problem: { depth: walked.split(': ').length - 1 },
    });
  }
}
