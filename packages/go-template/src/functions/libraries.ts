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

import { certificateFunctions } from './certificates';
import { cipherFunctions } from './ciphers';
import { collectionFunctions } from './collections';
import { comparisonFunctions } from './comparison';
import { dateFunctions } from './dates';
import { defaultFunctions } from './defaults';
import { FunctionFamily } from './defineFunction';
import { dictionaryFunctions } from './dictionaries';
import { encodingFunctions } from './encoding';
import { floatFunctions } from './floats';
import { GoFunction } from './GoFunction';
import { hashFunctions } from './hashes';
import { helmFunctions } from './helm';
import { jsonFunctions } from './jsonFunctions';
import { listFunctions } from './lists';
import { numberFunctions } from './numbers';
import { pathFunctions } from './paths';
import { printingFunctions } from './printing';
import { randomFunctions } from './random';
import { reflectionFunctions } from './reflection';
import { refusedFunctions } from './refused';
import { regularExpressionFunctions } from './regularExpressions';
import { sequenceFunctions } from './sequences';
import { splittingFunctions } from './splitting';
import { textCaseFunctions } from './textCase';
import { textFunctions } from './texts';
import { textLayoutFunctions } from './textLayout';
import { urlFunctions } from './urls';
import { versionFunctions } from './versions';

/**
 * A set of functions: `go` those of text/template, `sprig` with those of Sprig, `helm` with those of Helm as well.
 *
 * @public
 */
export type Library = 'go' | 'sprig' | 'helm';

const go = [comparisonFunctions, collectionFunctions, printingFunctions];

/** `slice` and nothing else replaces a function of Go. */
const sprig = [
  textFunctions,
  textCaseFunctions,
  textLayoutFunctions,
  splittingFunctions,
  numberFunctions,
  floatFunctions,
  sequenceFunctions,
  listFunctions,
  dictionaryFunctions,
  defaultFunctions,
  jsonFunctions,
  reflectionFunctions,
  pathFunctions,
  encodingFunctions,
  hashFunctions,
  cipherFunctions,
  certificateFunctions,
  randomFunctions,
  dateFunctions,
  versionFunctions,
  regularExpressionFunctions,
  urlFunctions,
  refusedFunctions,
];

const helm = [helmFunctions];

/** The functions of each library by their names. */
export const libraries: Readonly<
  Record<Library, ReadonlyMap<string, GoFunction>>
> = {
  go: byName(go),
  sprig: byName([...go, ...sprig]),
  helm: byName([...go, ...sprig, ...helm]),
};

function byName(
  families: readonly FunctionFamily[],
): ReadonlyMap<string, GoFunction> {
  return new Map(families.flatMap(family => Object.entries(family)));
}
