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

import { Source } from './execution/Source';
import { fromOutsideText } from './text/bytes';
import { Template } from './Template';
import { TemplateDiagnostic } from './TemplateDiagnostic';
import { TemplateError } from './TemplateError';

/**
 * How a template is called.
 *
 * @public
 */
export interface ParseTemplateOptions {
  /** For messages, and for `{{template}}` to call it; such as a file and a path in it. Default `template`. */
  name?: string;
}

/**
 * A template, or why the text is none.
 *
 * @public
 */
export interface ParsedTemplate {
  /** Present when there is no problem. */
  template?: Template;
  /** Where the text is no template: the first place, since what follows cannot be trusted. */
  diagnostics: TemplateDiagnostic[];
}

/**
 * Parses a template of Go's `text/template`. Whether all of its functions exist is seen when it is executed.
 *
 * @public
 */
export function parseTemplate(
  text: string,
  options: ParseTemplateOptions = {},
): ParsedTemplate {
  const { name = 'template' } = options;
  try {
    const source = Source.parse(fromOutsideText(text), { name });
    return { template: new Template(source), diagnostics: [] };
  } catch (error) {
    if (error instanceof TemplateError) {
      return { diagnostics: [error.diagnostic] };
    }
    throw error;
  }
}
