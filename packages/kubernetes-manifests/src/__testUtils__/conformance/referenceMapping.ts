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

import { KubernetesObject } from '../../model/KubernetesObject';
import { RenderTarget } from '../../model/RenderTarget';
import { compareText } from '../../text/compareText';
import { testHash } from '../testHash';

/** What the reference implementation calls itself, and how it mounts and secures: as options of the target, so that little is left to map. */
export function referenceTarget(instance: string): RenderTarget {
  return {
    instance,
    product: { managedBy: 'score-k8s', annotationPrefix: 'k8s.score.dev' },
    securityProfile: 'none',
    fileMounts: 'directory',
    hash: testHash,
  };
}

/**
 * Our objects without what carries the product's name and the reference implementation has nowhere: the labels of ConfigMaps, and the
 * checksum by which a changed ConfigMap restarts the pods.
 */
export function withoutOwnNames(object: KubernetesObject): unknown {
  const copy = JSON.parse(JSON.stringify(object));
  if (copy.kind === 'ConfigMap') {
    delete copy.metadata.labels;
  }
  const annotations = copy.spec?.template?.metadata?.annotations;
  if (annotations) {
    delete annotations['k8s.score.dev/configuration-checksum'];
  }
  return copy;
}

/** Fields that say nothing when they are empty: Go prints them for every struct. */
const EMPTY_STRUCTS: ReadonlySet<string> = new Set([
  'resources',
  'strategy',
  'updateStrategy',
]);

/**
 * What the reference implementation printed, without `status`, which only the cluster writes, without empty structs of Go, and with the
 * ports of a Service by name, which it prints in random order.
 */
export function asWeWrite(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(asWeWrite);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !isGoStruct(key, inner))
      .map(([key, inner]) => [
        key,
        asWeWrite(key === 'ports' ? byName(inner) : inner),
      ]),
  );
}

function isGoStruct(key: string, value: unknown): boolean {
  return (
    (key === 'status' && typeof value === 'object') ||
    (EMPTY_STRUCTS.has(key) && Object.keys(value as object).length === 0)
  );
}

function byName(ports: { name: string }[]): { name: string }[] {
  return [...ports].sort((left, right) => compareText(left.name, right.name));
}
