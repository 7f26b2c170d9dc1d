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

import { Workload } from '@platform-orchestrator/score';
import { ownValue } from '../text/ownValue';
import { digest } from './digest';
import { legalName } from './legalName';

/** Annotations of a Score file that begin so are instructions for the rendering, and are not handed on. */
export const SCORE_ANNOTATION_PREFIX = 'k8s.score.dev/';

/** Names the Service; without it the Service has the name of the workload. */
export const SERVICE_NAME_ANNOTATION = `${SCORE_ANNOTATION_PREFIX}service-name`;

/**
 * Kubernetes puts `<name>-<10 characters>` into the label `controller-revision-hash` of a StatefulSet's pods, and a label's value has at
 * most 63 characters: pods of a longer-named one can't be made.
 */
const STATEFUL_SET_NAME_LENGTH = 52;

/** Service names are DNS labels of RFC 1035: they begin with a letter. */
const BEGINS_WITH_LETTER = /^[a-z]/;

/** Names of the objects of a workload; each is legal whatever the length of the workload's. */
export interface WorkloadNames {
  deployment: string;
  statefulSet: string;
  headlessService: string;
}

export function workloadNames(workload: Workload): WorkloadNames {
  const { name } = workload.metadata;
  return {
    deployment: legalName([name]),
    statefulSet: legalName([name], STATEFUL_SET_NAME_LENGTH),
    headlessService: legalServiceName([name, 'headless-svc']),
  };
}

/**
 * The name of a workload's Service, by which other workloads reach it.
 *
 * @example
 * ```ts
 * serviceName(workload); // web, or what the annotation k8s.score.dev/service-name says
 * ```
 *
 * @public
 */
export function serviceName(workload: Workload): string {
  const { name, annotations } = workload.metadata;
  return (
    ownValue(annotations, SERVICE_NAME_ANNOTATION) ?? legalServiceName([name])
  );
}

function legalServiceName(parts: string[]): string {
  return BEGINS_WITH_LETTER.test(parts[0])
    ? legalName(parts)
    : legalName(['svc', ...parts, digest(parts[0])]);
}
