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

import { JsonValue, encodeValue } from '@platform-orchestrator/score';
import { TextExpression } from '../model/Expression';
import { canonicalJson } from '../model/canonicalJson';

/**
 * How a value stands inside text: strings as they are. All else is JSON with sorted keys, in Score files with the escapes of the reference implementation.
 */
export function textOf(value: JsonValue, mode: TextExpression['mode']): string {
  if (typeof value === 'string') {
    return value;
  }
  return mode === 'score' ? encodeValue(value as never) : canonicalJson(value);
}
