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

import { ResponseError, isError } from '@backstage/errors';
import { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import {
  changesOfError,
  problemsOfError,
} from '@platform-orchestrator/backstage-plugin-common';
import { describeProblem } from '../deployment/describeProblem';

/** Lets an action fail with the server's own words and every problem that it found, not with the status of a request. */
export function explained<I extends JsonObject, O extends JsonObject>(
  action: TemplateAction<I, O>,
): TemplateAction<I, O> {
  return {
    ...action,
    async handler(context) {
      try {
        await action.handler(context);
      } catch (error) {
        throw isError(error) && error.name === 'ResponseError'
          ? explain(error as Error as ResponseError)
          : error;
      }
    },
  };
}

function explain(error: ResponseError): Error {
  const { name, message } = error.cause;
  const lines = [
    message,
    ...problemsOfError(error).map(describeProblem),
    ...changesOfError(error),
  ];
  return Object.assign(new Error(lines.join('\n'), { cause: error }), { name });
}
