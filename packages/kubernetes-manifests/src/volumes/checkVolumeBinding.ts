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

import { formatPath, JsonPath } from '@platform-orchestrator/score';
import { VolumeBinding, VolumeSource } from '../model/VolumeBinding';
import { RenderContext } from '../RenderContext';
import { unknownFields } from './unknownFields';
import { CLAIM_SPEC_FIELDS, VOLUME_SOURCE_FIELDS } from './volumeFields';

/**
 * Kinds of volumes that the Pod Security Standard `restricted` permits.
 *
 * Source: https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted
 */
const RESTRICTED_SOURCES: ReadonlySet<string> = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
]);

/** Reports what the API server would not take as a volume. */
export function checkVolumeBinding(options: {
  binding: VolumeBinding;
  path: JsonPath;
  context: RenderContext;
}): void {
  const { binding, path, context } = options;
  if ('volumeName' in binding) {
    return;
  }
  const [output, value, fields] =
    'claimSpec' in binding
      ? (['claimSpec', binding.claimSpec, CLAIM_SPEC_FIELDS] as const)
      : (['source', binding.source, VOLUME_SOURCE_FIELDS] as const);
  if (!isObject(value)) {
    context.report.add({
      code: 'volume-source',
      path,
      message: `The output "${output}" of "${binding.resource}" is no object.`,
      expected: 'an object',
    });
    return;
  }
  for (const unknown of unknownFields(value, fields)) {
    context.report.add({
      code: 'volume-source',
      path,
      message: `The output "${output}" of "${
        binding.resource
      }" has a field that Kubernetes does not know: ${formatPath([
        output,
        ...unknown.path,
      ])}.`,
      found: String(unknown.path.at(-1)),
      candidates: unknown.known,
    });
  }
  if ('source' in binding) {
    checkVolumeSource({ ...options, source: binding.source });
  }
}

function checkVolumeSource(options: {
  binding: VolumeBinding;
  source: VolumeSource;
  path: JsonPath;
  context: RenderContext;
}): void {
  const { binding, source, path, context } = options;
  const kinds = Object.keys(source);
  if (kinds.length !== 1) {
    context.report.add({
      code: 'volume-source',
      path,
      message: `The output "source" of "${binding.resource}" is not one volume.`,
      expected: 'one source, such as emptyDir or persistentVolumeClaim',
      found: kinds.length === 0 ? '{}' : kinds.join(', '),
    });
  } else if (
    context.target.securityProfile === 'restricted' &&
    !RESTRICTED_SOURCES.has(kinds[0])
  ) {
    context.report.add({
      code: 'not-permitted',
      path,
      message: `The resource "${binding.resource}" is a volume that the security profile "restricted" does not permit.`,
      expected: [...RESTRICTED_SOURCES].join(', '),
      found: kinds[0],
    });
  }
}

/** The outputs of a driver are what it sent, whatever the type says. */
function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
