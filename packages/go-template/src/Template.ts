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

import { ExecuteOptions } from './execution/ExecuteOptions';
import { executeTemplate } from './execution/executeTemplate';
import { Source } from './execution/Source';

/**
 * A parsed template. It can be executed any number of times; executions share nothing.
 *
 * @public
 */
export class Template {
  /** As the caller named it. */
  readonly name: string;
  /** @internal */
  readonly source: Source;

  /** @internal */
  constructor(source: Source) {
    this.name = source.name;
    this.source = source;
  }

  /**
   * The text that the template writes.
   *
   * @param data - the value of `.` and `$`: JSON, with `bigint`, `Date`, `Map` and functions (for `call`) if need be. It is never changed.
   * @throws TemplateError where the template fails, or would take more than its limits allow
   * @example
   * ```ts
   * const { template } = parseTemplate('{{ .name | upper | quote }}');
   * template?.execute({ name: 'web' }); // "WEB"
   * ```
   */
  execute(data: unknown, options: ExecuteOptions = {}): string {
    return executeTemplate(this.source, data, options);
  }
}
