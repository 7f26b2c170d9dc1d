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
 * Go's text/template with the Sprig functions.
 *
 * @packageDocumentation
 */
export * from './parseTemplate';
export * from './printTemplate';
export * from './Template';
export * from './TemplateDiagnostic';
export * from './TemplateError';
export type { TemplateLimits } from './budget/TemplateLimits';
export type { ExecuteOptions } from './execution/ExecuteOptions';
export type {
  TemplateFunction,
  TypedTemplateFunction,
} from './functions/callerFunction';
export type { Library } from './functions/libraries';
export type { GoType } from './values/GoValue';
export type { TemplateValue } from './values/exportValue';
export type { NumberTypes } from './values/importValue';
export { NIL_MAP } from './values/importValue';
