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

import {
  ApplyRequest,
  ApplyResult,
  Driver,
  DriverCapabilities,
  DriverError,
  DriverInputs,
  maskValue,
} from '@platform-orchestrator/engine';
import { dnsLabel } from './dnsLabel';
import { TEMPLATE_DELIMITERS, checkTemplate } from './go/checkTemplate';
import { executeTemplate } from './go/executeTemplate';

// RFC 1035, section 2.3.4, less the length bytes of the first label and the root
const LONGEST_HOST = 253;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Gives a host name below a domain that a wildcard record covers. Nothing is registered anywhere.
 *
 * @public
 */
export class DnsWildcardDriver implements Driver {
  readonly id = 'dns-wildcard';
  readonly inputs: DriverInputs = {
    values: {
      type: 'object',
      required: ['domain'],
      additionalProperties: false,
      properties: {
        domain: {
          type: 'string',
          minLength: 1,
          description:
            'The domain that the wildcard covers, such as apps.example.org',
        },
        template: {
          type: 'string',
          minLength: 1,
          description:
            'The label below it, which may be a Go template. Without it: application, environment and eight digits of the key',
        },
      },
    },
    code: {
      names: ['template'],
      delimiters: TEMPLATE_DELIMITERS,
      check: checkTemplate,
    },
  };
  readonly capabilities: DriverCapabilities = { target: false, pure: true };

  async apply(request: ApplyRequest): Promise<ApplyResult> {
    const { application, environment } = request.context;
    const domain = readDomain(readText(request, 'domain') ?? '');
    const label = dnsLabel(
      readTemplate(request) ??
        `${application.id}-${environment.id}-${request.key.slice(0, 8)}`,
    );
    if (label === undefined) {
      throw new DriverError(
        'invalid',
        'The template gave a text without a letter or digit, which makes no host name',
        {
          input: 'inputs.template',
          nextStep: 'Check the placeholders in it',
        },
      );
    }
    const host = `${label}.${domain}`;
    if (host.length > LONGEST_HOST) {
      throw new DriverError(
        'invalid',
        `The host ${host} has ${host.length} characters, and DNS allows ${LONGEST_HOST}`,
        { input: 'inputs.domain', nextStep: 'Choose a shorter domain' },
      );
    }
    return { outputs: { values: { host }, secrets: {} } };
  }

  async delete(): Promise<void> {
    // nothing was made
  }
}

function readText(
  request: ApplyRequest,
  name: 'domain' | 'template',
): string | undefined {
  const value = request.inputs.values[name];
  if (value !== undefined && typeof value !== 'string') {
    throw new DriverError(
      'invalid',
      `The ${name} must be a text, not a secret`,
      {
        input: `inputs.${name}`,
        nextStep: 'A host name is public: use a plain text',
      },
    );
  }
  return value;
}

/** What the template writes: it reads what those of the driver `template` read. */
function readTemplate(request: ApplyRequest): string | undefined {
  const text = readText(request, 'template');
  return (
    text &&
    executeTemplate({
      text,
      input: 'inputs.template',
      data: {
        id: request.key,
        // a host name is public
        resource: maskValue(request.params),
        driver: { values: maskValue(request.inputs.values) },
      },
      execute: {},
    })
  );
}

function readDomain(text: string): string {
  const domain = text
    .toLowerCase()
    .replace(/^\*?\./, '')
    .replace(/\.$/, '');
  if (!domain.split('.').every(label => LABEL.test(label))) {
    throw new DriverError('invalid', `“${text}” is no domain`, {
      input: 'inputs.domain',
      nextStep: 'Write it like apps.example.org',
    });
  }
  return domain;
}
