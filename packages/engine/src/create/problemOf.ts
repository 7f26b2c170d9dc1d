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

import { Problem } from '../model/Problem';
import { GraphNode } from '../model/ResourceGraph';
import { DriverError } from '../ports/DriverError';
import { Redactor } from './Redactor';

/** Longest message that is kept. */
const MESSAGE_LIMIT = 2_000;

const NEXT_STEPS: Record<string, string> = {
  invalid: 'Correct the input and deploy again.',
  conflict: 'Resolve the conflict and deploy again.',
  auth: 'Let the platform team check the credentials of the definition, then deploy again.',
  transient: 'Deploy again; what is done is not done twice.',
};

/** What a failed driver call means for people, with secrets masked. */
export function problemOf(options: {
  error: unknown;
  node: Pick<GraphNode, 'key' | 'identity'> & {
    requestedBy?: GraphNode['requestedBy'];
    driver?: string;
  };
  redactor: Redactor;
}): Problem {
  const { error, node, redactor } = options;
  const kind = error instanceof DriverError ? error.kind : 'failed';
  const text = error instanceof Error ? error.message : String(error);
  const message = redactor.redact(text).slice(0, MESSAGE_LIMIT);
  const driverError = error instanceof DriverError ? error : undefined;
  const origin = node.requestedBy?.[0];
  return {
    code: `driver/${kind}`,
    message:
      message || `The driver ${node.driver ?? ''} failed without a message`,
    node: node.key,
    ...(driverError?.input && { input: driverError.input }),
    ...(origin && { origin, path: origin.path }),
    nextStep:
      driverError?.nextStep ??
      NEXT_STEPS[kind] ??
      `Look at the log of this node; if it says nothing, it is a fault of the driver ${
        node.driver ?? ''
      }.`,
  };
}
