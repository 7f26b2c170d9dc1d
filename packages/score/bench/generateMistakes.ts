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

/** A Score file with as many mistakes as asked for, of kinds that take turns. */
export function generateMistakes(count: number): string {
  const variables = Array.from({ length: count }, (_, index) => {
    const value = [
      index,
      `"\${resources.unknown-${index}.host}"`,
      `"\${unfinished}"`,
      'true',
    ][index % 4];
    return `      VARIABLE_${index}: ${value}`;
  });
  return [
    'apiVersion: score.dev/v1b1',
    'metadata:',
    '  name: mistakes',
    'containers:',
    '  main:',
    '    image: nginx',
    '    variables:',
    ...variables,
    'resources:',
    '  known:',
    '    type: postgres',
    '',
  ].join('\n');
}
