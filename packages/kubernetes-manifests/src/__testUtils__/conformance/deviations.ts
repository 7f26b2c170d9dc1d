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

import { resourceUid, Workload } from '@platform-orchestrator/score';
import { isDeepStrictEqual } from 'node:util';
import { ConformanceCase } from './ConformanceCase';

interface Comparison {
  conformanceCase: ConformanceCase;
  expected: any;
  /** Absent when we refuse the input. */
  ours?: any;
}

/** Something that we do on purpose and the reference implementation doesn't. */
interface Deviation {
  sentence: string;
  /** Whether this, and nothing else, is the difference between our result and that of the case. */
  explains(comparison: Comparison): boolean;
}

/** An amount of memory with the suffix that Kubernetes writes in lower case. */
const MEMORY_IN_K = /"memory":"[0-9.]+K"/;

const PROBES = ['livenessProbe', 'readinessProbe'];
const VOLUMES = ['volumes', 'volumeMounts', 'volumeClaimTemplates'];
const CONTAINERS = ['containers', 'initContainers'];

/** A volume, or a part of one, that comes from a Secret. */
const SECRET_VOLUME = /"secret":\{"(?:secretName|name)"/;

/** Deviations in cases that have no note, each told by what the case shows and never by its id. */
const DEVIATIONS: readonly Deviation[] = [
  {
    sentence:
      'A file in which a secret stands between other text is not refused: it comes from a derived Secret.',
    explains: ({ expected, ours }) =>
      expected.error?.includes('mix of secret references') === true &&
      SECRET_VOLUME.test(JSON.stringify(ours)),
  },
  {
    sentence:
      'Dollar signs in a row are doubled in a variable: Kubernetes would drop every second one.',
    explains: ({ expected, ours }) =>
      isDeepStrictEqual(asKubernetesReads(ours), expected),
  },
  {
    sentence:
      'Memory in `K`, which Score knows and Kubernetes does not, is `k`.',
    explains: ({ expected, conformanceCase: { input } }) =>
      expected.error?.includes("quantity's suffix") === true &&
      MEMORY_IN_K.test(JSON.stringify(input)),
  },
  {
    sentence: 'What the reference drops in silence is rendered, or refused.',
    explains: ({ expected }) => isDeepStrictEqual(expected, []),
  },
  {
    sentence:
      'Of two ways to probe, `exec` counts, as the specification prefers.',
    explains: comparison =>
      containersOf(comparison).some(
        ({ livenessProbe, readinessProbe }) =>
          (livenessProbe?.exec && livenessProbe.httpGet) ||
          (readinessProbe?.exec && readinessProbe.httpGet),
      ) && isEqualWithout(PROBES, comparison),
  },
  {
    sentence:
      'One resource is one volume, however often it is mounted; the reference makes several, which clash or share nothing.',
    explains: comparison =>
      mountsOneTwice(comparison.conformanceCase.input.workload) &&
      isEqualWithout(VOLUMES, comparison),
  },
  {
    sentence:
      'Volumes of two containers have different names; in the reference they clash.',
    explains: comparison =>
      hasClashingVolumes(comparison.expected) &&
      isEqualWithout(VOLUMES, comparison),
  },
  {
    sentence:
      'Containers that come before others are init containers; the reference ignores `before`.',
    explains: comparison =>
      containersOf(comparison).some(({ before }) => before) &&
      isEqualWithout(CONTAINERS, comparison),
  },
];

/** What a difference is about, if it is on purpose. */
export function deviationIn(comparison: Comparison): string | undefined {
  return DEVIATIONS.find(({ explains }) => explains(comparison))?.sentence;
}

function containersOf({ conformanceCase: { input } }: Comparison) {
  return Object.values(input.workload?.containers ?? {});
}

function mountsOneTwice(workload: Workload | undefined): boolean {
  const mounted = Object.values(workload?.containers ?? {}).flatMap(
    ({ volumes = {} }) =>
      Object.values(volumes).map(({ source }) => uidOf(source, workload!)),
  );
  return new Set(mounted).size < mounted.length;
}

/** A placeholder that stands for a resource as a whole. */
const RESOURCE = /^\$\{resources\.([^.}]+)\}$/;

function uidOf(source: string, { metadata, resources }: Workload): string {
  const name = RESOURCE.exec(source)?.[1] ?? '';
  const request = resources?.[name];
  return request ? resourceUid(request, metadata.name, name) : source;
}

function hasClashingVolumes(expected: any): boolean {
  const objects = Array.isArray(expected) ? expected : [];
  return objects.some(({ spec }) => {
    const names = (spec?.template?.spec.volumes ?? []).map(
      (volume: { name: string }) => volume.name,
    );
    return new Set(names).size < names.length;
  });
}

/** Whether the two sides differ in nothing but members of some names. */
function isEqualWithout(
  names: readonly string[],
  { expected, ours }: Comparison,
): boolean {
  const without = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value, (key, inner) =>
        names.includes(key) ? undefined : inner,
      ) ?? 'null',
    );
  return isDeepStrictEqual(without(ours), without(expected));
}

/** Dollar signs of which Kubernetes makes one. */
const DOUBLE_DOLLAR = /\$\$/g;

/** Values of variables as the kubelet reads them. */
function asKubernetesReads(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner) =>
      key === 'value' && typeof inner === 'string'
        ? inner.replace(DOUBLE_DOLLAR, () => '$')
        : inner,
    ) ?? 'null',
  );
}
