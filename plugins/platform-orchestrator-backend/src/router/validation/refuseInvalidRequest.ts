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

import { InputError, toError } from '@backstage/errors';
import { Problem } from '@platform-orchestrator/backstage-plugin-common';
import { ErrorRequestHandler } from 'express';
import { BODY_LIMIT } from '../limits';

/** One complaint of the validator. */
interface Complaint {
  /** Such as `/body/score/0/path` or `/query/limit`. */
  path: string;
  message: string;
}

/** Turns what the parser and the validator refuse into errors that name the field. */
export const refuseInvalidRequest: ErrorRequestHandler = (
  error,
  _request,
  _response,
  next,
) => {
  const complaints: Complaint[] | undefined = error.errors;
  if (error.type === 'entity.too.large') {
    const limit = `${BODY_LIMIT / 1024 / 1024} MB`;
    next(refusal([{ path: '/body', message: `must not be over ${limit}` }]));
  } else if (error.type === 'entity.parse.failed') {
    const message = `is not JSON: ${toError(error).message}`;
    next(refusal([{ path: '/body', message }]));
  } else if (error.status === 400 && Array.isArray(complaints)) {
    next(refusal(complaints));
  } else {
    next(error);
  }
};

function refusal(complaints: Complaint[]): InputError {
  const diagnostics = complaints.map(describe);
  const message = diagnostics.map(problem => problem.message).join('; ');
  return Object.assign(new InputError(`The request is invalid: ${message}`), {
    diagnostics,
  });
}

function describe({ path, message }: Complaint): Problem {
  const [, where, ...segments] = path.split('/').map(unescapePointer);
  const field = toJsonPath(segments);
  const subject = [where, field].filter(Boolean).join(' ');
  return {
    code: 'request/invalid',
    severity: 'error',
    message: `${subject} ${complaintOf(message)}`,
    path: field,
  };
}

/** The validator's words, where they would not follow the name of the field. */
function complaintOf(message: string): string {
  if (/additional properties|unknown query/i.test(message)) {
    return 'is not known';
  }
  if (/required property/i.test(message)) {
    return 'is missing';
  }
  return message.replace(/^must NOT/, 'must not');
}

/** `score`, `0`, `path` → `score[0].path`. */
function toJsonPath(segments: readonly string[]): string {
  return segments.reduce((path, segment) => {
    if (/^\d+$/.test(segment)) {
      return `${path}[${segment}]`;
    }
    return path ? `${path}.${segment}` : segment;
  }, '');
}

// RFC 6901, section 4
function unescapePointer(token: string): string {
  return token.replace(/~1/g, '/').replace(/~0/g, '~');
}
