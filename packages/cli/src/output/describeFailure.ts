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

import { ResponseError } from '@backstage/errors';
import {
  changesOfError,
  problemsOfError,
} from '@platform-orchestrator/backstage-plugin-common';
import { formatDiagnostics } from '@platform-orchestrator/score';
import { ExitCode } from '../ExitCode';
import { InvalidInputError } from '../InvalidInputError';
import { formatProblem } from './formatProblem';
import { Styles } from './Styles';

/** What a command that failed says, and what the process ends with. */
export interface Failure {
  text: string;
  code: ExitCode;
}

/** Puts a failure into words: cause first, then what to do. */
export function describeFailure(error: unknown, styles: Styles): Failure {
  const { name, message } = error as Error;
  const label = styles('negative', 'Error:');
  switch (name) {
    case 'AbortError':
      return { text: 'Interrupted', code: ExitCode.interrupted };
    case 'UsageError':
      return { text: `${label} ${message}`, code: ExitCode.invalid };
    case 'InvalidInputError': {
      const { diagnostics, sources } = error as InvalidInputError;
      const text = formatDiagnostics(diagnostics, { sources });
      return { text, code: ExitCode.invalid };
    }
    case 'ResponseError': {
      const { text, code } = describeRefusal(error as ResponseError);
      return { text: `${label} ${text}`, code };
    }
    default:
      return { text: `${label} ${message}`, code: ExitCode.failed };
  }
}

/** What the portal refuses. Its words say what and why; the status says what kind of end it is. */
function describeRefusal(error: ResponseError): Failure {
  const { statusCode, cause } = error;
  const problems = problemsOfError(error).map(formatProblem);
  const changes = changesOfError(error).map(change => `  ${change}`);
  const text = [cause.message, ...changes, ...problems].join('\n');
  switch (statusCode) {
    case 400:
      return { text, code: ExitCode.invalid };
    case 401:
      return {
        text: `${text}\nThe portal wants to know who asks: set PLATCTL_TOKEN to a token that it accepts.`,
        code: ExitCode.notAllowed,
      };
    case 403:
      return { text, code: ExitCode.notAllowed };
    default:
      return { text, code: ExitCode.failed };
  }
}
