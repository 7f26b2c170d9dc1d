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

import { DriverError } from '@platform-orchestrator/engine';
import {
  JsonObject,
  JsonPath,
  JsonValue,
  formatPath,
} from '@platform-orchestrator/score';
import { readYaml } from '../go/readYaml';

/** Runs the template that stands at this place. */
export type RenderText = (text: string, input: string) => string;

/**
 * The map that a template gives: a text is run and read as YAML; of a map every text is run, and its result is a text.
 *
 * @throws DriverError when it gives no map.
 */
export function renderTree(
  template: JsonValue | undefined,
  path: JsonPath,
  render: RenderText,
): JsonObject {
  const input = formatPath(path);
  const value =
    typeof template === 'string'
      ? readYaml(render(template, input), input)
      : renderTexts(template ?? null, path, render);
  if (value === undefined || value === null) {
    return {};
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new DriverError(
      'invalid',
      `The template must give a map, and it gives a ${
        Array.isArray(value) ? 'list' : typeof value
      }`,
      { input, nextStep: 'Write lines such as "name: value"' },
    );
  }
  return value;
}

function renderTexts(
  value: JsonValue,
  path: JsonPath,
  render: RenderText,
): JsonValue {
  if (typeof value === 'string') {
    return render(value, formatPath(path));
  }
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      renderTexts(item, [...path, index], render),
    );
  }
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          key,
          renderTexts(item ?? null, [...path, key], render),
        ]),
      )
    : value;
}
