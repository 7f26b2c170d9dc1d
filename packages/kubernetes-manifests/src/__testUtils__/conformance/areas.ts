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
  PlaceholderError,
  substituteText,
  Workload,
} from '@platform-orchestrator/score';
import { parse } from 'yaml';
import { secretVariableName } from '../../containers/secretVariableName';
import { KubernetesObject } from '../../model/KubernetesObject';
import { renderWorkload } from '../../renderWorkload';
import { compareText } from '../../text/compareText';
import {
  decodeSecretMarkers,
  encodeSecretMarker,
} from '../../text/secretMarker';
import { CaseInput, ConformanceCase } from './ConformanceCase';
import { referenceTarget, withoutOwnNames } from './referenceMapping';
import {
  CaseResources,
  isNever,
  resolveWorkload,
  Substitute,
  substituteWith,
} from './resolveWorkload';

/** What we make of a case, in the shape of its `expected`. Throws where the input is refused. */
export const AREAS: Record<string, (input: CaseInput) => unknown> = {
  'k8s-workload': input => {
    const { workload, resources = {}, instance_suffix: suffix } = input;
    return renderForReference({
      workload: workload!,
      resources,
      substitute: substituteWith({ workload: workload!, resources }),
      instance: `${workload!.metadata.name}${suffix}`,
    });
  },
  'k8s-container-file': ({ file, target, manifest_prefix, replacements }) => {
    const objects = renderContainer({
      // The prefix of a ConfigMap is the names of workload and container.
      ...splitPrefix(manifest_prefix!),
      container: { files: { [target!]: file! } },
      substitute: replace(replacements),
    });
    const { containers, volumes } = podOf(objects);
    return {
      configMap: objects.find(({ kind }) => kind === 'ConfigMap') ?? null,
      mount: containers[0].volumeMounts[0],
      volume: volumes[0],
    };
  },
  'k8s-container-variable': ({ key, value, replacements }) =>
    podOf(
      renderContainer({
        container: { variables: { [key!]: value! } },
        substitute: replace(replacements),
      }),
    ).containers[0].env,
  'k8s-container-variables': ({ variables, replacements }) =>
    podOf(
      renderContainer({
        container: { variables: variables! },
        substitute: replace(replacements),
      }),
    ).containers[0].env,
  'k8s-container-resources': ({ limits, requests }) =>
    podOf(renderContainer({ container: { resources: { limits, requests } } }))
      .containers[0].resources,
  'k8s-container-volume': ({ resources = {}, target, volume }) => {
    const objects = renderContainer({
      container: { volumes: { [target!]: volume! } },
      resources,
      kind: 'StatefulSet',
    });
    const { containers, volumes } = podOf(objects);
    const { volumeClaimTemplates } = objects.at(-1)!.spec as any;
    return {
      claim: volumeClaimTemplates?.[0] ?? null,
      mount: containers[0].volumeMounts[0],
      volume: volumes?.[0] ?? null,
    };
  },
  'k8s-secret-env-name': ({ secret, key }) => ({
    value: secretVariableName({ name: secret!, key: key! }),
  }),
  'k8s-secret-encode': ({ secret, key }) => ({
    value: encodeSecretMarker({ name: secret!, key: key! }),
  }),
  'k8s-secret-decode': ({ text }) => {
    const decoded = decodeSecretMarkers(text!);
    const parts = [''];
    const refs: { Name: string; Key: string }[] = [];
    for (const part of typeof decoded === 'string' ? [decoded] : decoded) {
      if (typeof part === 'string') {
        parts[parts.length - 1] += part;
      } else {
        refs.push({ Name: part.name, Key: part.key });
        parts.push('');
      }
    }
    return { parts, refs };
  },
};

/** The expectation of a case, with manifests as values, and variables as a container lists them. */
export function expectationOf(conformanceCase: ConformanceCase): unknown {
  const { area, kind, expected } = conformanceCase;
  if (kind === 'reject') {
    return expected;
  }
  switch (area) {
    case 'k8s-workload':
      return (expected as { manifests_yaml: string[] }).manifests_yaml.map(
        text => parse(text),
      );
    case 'k8s-container-variable':
      return asContainerLists(expected as { name: string }[]);
    default:
      return expected;
  }
}

/** The reference implementation sorts the variables of a container, and drops repeated ones, only after it has made those of each text. */
function asContainerLists(variables: { name: string }[]): { name: string }[] {
  const distinct = new Map(
    variables.map(variable => [variable.name, variable]),
  );
  const isReference = ({ name }: { name: string }) => name.startsWith('__ref_');
  return [...distinct.values()].sort(
    (left, right) =>
      Number(isReference(right)) - Number(isReference(left)) ||
      compareText(left.name, right.name),
  );
}

function renderForReference(options: {
  workload: Workload;
  resources: CaseResources;
  substitute: Substitute;
  instance: string;
}): any[] {
  return renderWorkload({
    resolved: resolveWorkload(options),
    target: referenceTarget(options.instance),
  }).map(withoutOwnNames);
}

function renderContainer(options: {
  workload?: string;
  name?: string;
  container: Partial<Workload['containers'][string]>;
  resources?: CaseResources;
  substitute?: Substitute;
  kind?: string;
}): KubernetesObject[] {
  const {
    workload = 'my-workload',
    name = 'c1',
    resources = {},
    substitute = (text: string) => text,
    kind = 'Deployment',
  } = options;
  return renderForReference({
    workload: {
      apiVersion: 'score.dev/v1b1',
      metadata: {
        name: workload,
        annotations: { 'k8s.score.dev/kind': kind },
      },
      containers: { [name]: { image: 'image', ...options.container } },
    },
    resources,
    substitute,
    instance: workload,
  });
}

function podOf(objects: KubernetesObject[]): any {
  return (objects.at(-1)!.spec as any).template.spec;
}

function splitPrefix(prefix: string): { workload?: string; name?: string } {
  const match = /^(.+)-(.+)-$/.exec(prefix);
  return match ? { workload: match[1], name: match[2] } : {};
}

/** Placeholders with the values that were recorded for them. */
function replace(replacements: CaseInput['replacements'] = []): Substitute {
  return text =>
    substituteText<never>(text, {
      resolve: reference => {
        const found = replacements.find(({ ref }) => ref === reference.text);
        if (!found || found.err !== null) {
          throw new PlaceholderError([
            { reference, reason: found?.err ?? 'unknown' },
          ]);
        }
        return found.value;
      },
      isOpaque: isNever,
    }).join('');
}
