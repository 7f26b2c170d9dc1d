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
  Diagnostic,
  JsonObject,
  JsonValue,
  Workload,
  parseText,
  validateWorkload,
} from '@platform-orchestrator/score';
import { Secret } from '../../model/Secret';
import { RolloutRequest } from '../../ports/Driver';
import { patchDocument } from './patchDocument';
import { readWorkloadSpec } from './readWorkloadSpec';
import { workloadSpec } from './workloadSpec';

/**
 * Changes what is rolled out as the output `update` of a `workload` definition says: a JSON Patch of the document that the definition got as `spec`.
 *
 * What comes from the Score file keeps the values that its placeholders have; what the patch brings is taken as it is and never read again.
 *
 * @returns the changed request, or what is wrong with the patch or with the workload that it makes
 *
 * @public
 */
export function applyWorkloadUpdate(options: {
  rollout: RolloutRequest;
  update: JsonValue;
}): { rollout: RolloutRequest } | { problems: Diagnostic[] } {
  const { rollout, update } = options;
  const before = { spec: workloadSpec(rollout.workload) };
  const patched = patchDocument(before, update);
  if ('problem' in patched) {
    const { operation, message } = patched.problem;
    return {
      problems: [
        {
          code: 'match/bad-update',
          severity: 'error',
          message: `The update of the workload cannot be applied: ${message}`,
          path: `update[${operation}]`,
          suggestion: 'correct the output "update" of the workload definition',
        },
      ],
    };
  }
  const { workload, overrides } = readWorkloadSpec(
    (patched.document.spec ?? {}) as JsonObject,
    rollout.workload,
  );
  const { diagnostics } = validateWorkload(workload as unknown as JsonObject);
  const problems = diagnostics.filter(({ severity }) => severity === 'error');
  return problems.length > 0
    ? { problems }
    : { rollout: withWorkload(rollout, workload, overrides) };
}

function withWorkload(
  rollout: RolloutRequest,
  workload: Workload,
  overrides: JsonObject,
): RolloutRequest {
  return {
    ...rollout,
    workload,
    variables: perContainer(workload, ({ variables = {} }, name) =>
      mapEntries(
        variables,
        (text, key) =>
          keptText(
            rollout.workload.containers[name]?.variables?.[key] === text,
            rollout.variables[name]?.[key],
          ) ?? plainText(text),
      ),
    ),
    files: perContainer(workload, ({ files = {} }, name) =>
      mapEntries(files, (file, target) => {
        const original = rollout.workload.containers[name]?.files?.[target];
        const known = rollout.files[name]?.[target];
        if (
          known &&
          original?.content === file.content &&
          original?.binaryContent === file.binaryContent
        ) {
          return known;
        }
        return file.binaryContent === undefined
          ? { text: file.content ?? '' }
          : { base64: file.binaryContent };
      }),
    ),
    volumes: perContainer(workload, ({ volumes = {} }, name) =>
      mapEntries(volumes, ({ source }, path) => {
        const original = rollout.workload.containers[name]?.volumes?.[path];
        const known = rollout.volumes[name]?.[path];
        return known && original?.source === source
          ? known
          : { resource: source, outputs: {} };
      }),
    ),
    ...(Object.keys(overrides).length > 0 && { overrides }),
  };
}

function keptText(
  isSame: boolean,
  known: string | Secret | undefined,
): string | Secret | undefined {
  return isSame ? known : undefined;
}

/** The text of what was escaped because it has no placeholders. */
function plainText(text: string): string {
  return parseText(text)
    .map(part => (typeof part === 'string' ? part : `\${${part.text}}`))
    .join('');
}

function perContainer<R>(
  workload: Workload,
  change: (container: Workload['containers'][string], name: string) => R,
): Record<string, R> {
  return mapEntries(workload.containers, change);
}

function mapEntries<T, R>(
  values: Record<string, T>,
  change: (value: T, key: string) => R,
): Record<string, R> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, change(value, key)]),
  );
}
