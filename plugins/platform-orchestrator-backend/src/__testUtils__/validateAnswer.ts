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

import Ajv2020 from 'ajv/dist/2020';
import { spec } from '../schema/openapi';

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema({ $id: 'openapi', components: spec.components });

/** Fails when an answer is not as the specification describes it. */
export async function validateAnswer(options: {
  method: string;
  path: string;
  response: Response;
}): Promise<void> {
  const { method, path, response } = options;
  const operation = findOperation(method, path);
  const described =
    operation.responses[String(response.status)] ??
    spec.components.responses.Error;
  const type = response.headers.get('Content-Type')?.split(';')[0];
  if (response.status < 400 && !(response.status in operation.responses)) {
    throw new Error(`${method} ${path} answers ${response.status}`);
  }
  if (type === undefined && described.content === undefined) {
    return;
  }
  const media = described.content?.[type ?? ''];
  if (!media) {
    throw new Error(`${method} ${path} answers with ${type}`);
  }
  if (type !== 'application/json') {
    return;
  }
  const reference = media.schema.$ref.replace('#/', 'openapi#/');
  const validate = ajv.compile({ $ref: reference });
  if (!validate(await response.clone().json())) {
    throw new Error(
      `${method} ${path} (${
        response.status
      }) does not answer as described: ${ajv.errorsText(validate.errors)}`,
    );
  }
}

function findOperation(method: string, path: string): any {
  for (const [template, operations] of Object.entries(spec.paths)) {
    const pattern = template.replace(/\{[^}]+\}/g, '[^/]+');
    if (new RegExp(`^${pattern}$`).test(path)) {
      const operation = (operations as any)[method.toLowerCase()];
      if (operation) {
        return operation;
      }
    }
  }
  throw new Error(`The specification has no ${method} ${path}`);
}
