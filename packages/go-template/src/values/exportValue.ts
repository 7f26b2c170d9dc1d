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

import { Budget } from '../budget/Budget';
import { toValidText } from '../text/bytes';
import { Dictionary, GoObject, GoValue, List } from './GoValue';

/**
 * A value of a template in JavaScript: an integer is a `number` where it is safe and a `bigint` beyond; nothing is `null`; times and versions are texts.
 *
 * @public
 */
export type TemplateValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | TemplateValue[]
  | { [key: string]: TemplateValue };

/** A value of a template for a function of the caller. */
export function exportValue(value: GoValue, budget: Budget): TemplateValue {
  budget.spend(1);
  if (typeof value === 'string') {
    return toValidText(value);
  }
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  }
  if (value instanceof List) {
    return value.items.map(item => exportValue(item, budget));
  }
  if (value instanceof Dictionary) {
    // Unlike an assignment this also keeps a key `__proto__`.
    return Object.fromEntries(
      Array.from(value.entries, ([key, item]) => [
        toValidText(key),
        exportValue(item, budget),
      ]),
    );
  }
  return value instanceof GoObject
    ? exportObject(value, budget)
    : value ?? null;
}

function exportObject(value: GoObject, budget: Budget): TemplateValue {
  const fields = value.fields();
  return fields.length > 0
    ? Object.fromEntries(
        fields.map(field => [field.name, exportValue(field.value, budget)]),
      )
    : exportValue(value.json(), budget);
}
