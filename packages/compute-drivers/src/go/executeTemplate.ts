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
import type {
  ExecuteOptions,
  ParsedTemplate,
} from '@platform-orchestrator/go-template';
import { goTemplate } from './goTemplate';

/** Many resources have the same few templates. */
const MOST_PARSED = 100;
const parsed = new Map<string, ParsedTemplate>();

/**
 * The text that a Go template writes.
 *
 * @param options.input - Where the template stands, such as `inputs.templates.init`: for messages.
 * @throws DriverError `invalid` that names the line of the template and no value of the data.
 */
export function executeTemplate(options: {
  text: string;
  input: string;
  data: unknown;
  execute: ExecuteOptions;
}): string {
  const { text, input, data, execute } = options;
  const { template, diagnostics } = parseOnce(text, input);
  if (!template) {
    const { line, message } = diagnostics[0];
    throw new DriverError(
      'invalid',
      `The Go template does not parse (line ${line}): ${message}`,
      { input, nextStep: `Mend line ${line} of the template` },
    );
  }
  try {
    return template.execute(data, execute);
  } catch (error) {
    if (error instanceof goTemplate().TemplateError) {
      const { line, context, message } = error.diagnostic;
      throw new DriverError(
        'invalid',
        `The Go template failed (line ${line}${
          context === undefined ? '' : `, at ${context}`
        }): ${message}`,
        { input, nextStep: 'Check the template and what it reads' },
      );
    }
    throw error;
  }
}

function parseOnce(text: string, name: string): ParsedTemplate {
  const key = `${name}\n${text}`;
  let result = parsed.get(key);
  if (!result) {
    result = goTemplate().parseTemplate(text, { name });
    if (parsed.size >= MOST_PARSED) {
      parsed.clear();
    }
    parsed.set(key, result);
  }
  return result;
}
