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

import { SharedValue } from '@platform-orchestrator/backstage-plugin-common';
import { formatTable } from './formatTable';
import { Styles } from './Styles';

/** Shared values for people. Secret ones are never shown. */
export function formatValues(
  values: readonly SharedValue[],
  styles: Styles,
): string[] {
  if (values.length === 0) {
    return ['No values'];
  }
  const header = ['NAME', 'VALUE', 'LEVEL', 'VERSION', 'DESCRIPTION'];
  return formatTable([
    header.map(title => styles('muted', title)),
    ...values.map(value => [
      value.name,
      describeValue(value, styles),
      value.level,
      String(value.version),
      value.description ?? '',
    ]),
  ]);
}

/** The value itself, or that it is secret. */
export function describeValue(
  { secret, value }: Pick<SharedValue, 'secret' | 'value'>,
  styles: Styles,
): string {
  return secret ? styles('muted', '(secret)') : JSON.stringify(value ?? '');
}
