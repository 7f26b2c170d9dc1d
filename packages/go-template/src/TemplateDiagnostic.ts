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

/**
 * What is wrong with a template, or went wrong in one, and where.
 *
 * @public
 */
export interface TemplateDiagnostic {
  /**
   * `syntax`: it does not parse. `unknown-function`: it calls what nobody supplies. `execution`: it failed while it ran. `limit`: it would take more than it may.
   */
  code:
    | 'go-template/syntax'
    | 'go-template/unknown-function'
    | 'go-template/execution'
    | 'go-template/limit';
  /** One sentence; never holds a value of the data. */
  message: string;
  /** The template as the caller named it. */
  name: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** The piece of the template that failed, such as `.port | quote`. */
  context?: string;
}
