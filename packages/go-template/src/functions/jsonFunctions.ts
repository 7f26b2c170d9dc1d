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

import { decodeJson } from '../json/decodeJson';
import { encodeJson, EncodeJsonOptions } from '../json/encodeJson';
import { defineFunction, FunctionFamily } from './defineFunction';
import { GoError } from './GoError';
import { GoFunction } from './GoFunction';
import { orElse } from './orElse';

/** Sprig's functions for JSON. Those without `must` give an empty text, or nil, where the others stop; `toRawJson` stops as well. */
export const jsonFunctions: FunctionFamily = {
  toJson: lenient(encoder({ escapeHtml: true })),
  mustToJson: encoder({ escapeHtml: true }),
  toPrettyJson: lenient(encoder({ escapeHtml: true, pretty: true })),
  mustToPrettyJson: encoder({ escapeHtml: true, pretty: true }),
  toRawJson: encoder({ escapeHtml: false }),
  mustToRawJson: encoder({ escapeHtml: false }),
  fromJson: defineFunction(
    ['string'],
    ([text], { budget }) => decodeJson(text, budget).value,
  ),
  mustFromJson: defineFunction(['string'], ([text], { budget }) => {
    const { value, problem } = decodeJson(text, budget);
    if (problem) {
      throw new GoError(problem);
    }
    return value;
  }),
};

function encoder(options: Omit<EncodeJsonOptions, 'budget'>): GoFunction {
  return defineFunction(['interface {}'], ([value], { budget }) =>
    encodeJson(value, { ...options, budget }),
  );
}

function lenient(strict: GoFunction): GoFunction {
  return {
    ...strict,
    call: (values, context) =>
      orElse(
        () => strict.call(values, context),
        () => '',
      ),
  };
}
