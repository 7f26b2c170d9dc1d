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
  JsonObject,
  resolveReference,
  resourceUid,
  substituteText,
  Workload,
} from '@platform-orchestrator/score';
import { ResolvedText } from '../../model/ResolvedText';
import { ResolvedFile, ResolvedWorkload } from '../../model/ResolvedWorkload';
import { VolumeBinding } from '../../model/VolumeBinding';
import { decodeSecretMarkers } from '../../text/secretMarker';

/** Replaces a text's placeholders by values that are known. */
export type Substitute = (text: string) => string;

/** The outputs of a case's resources, by identity. */
export type CaseResources = Record<string, { outputs?: JsonObject | null }>;

/** A workload with the placeholders of a case replaced: what an orchestrator does before it renders. */
export function resolveWorkload(options: {
  workload: Workload;
  resources: CaseResources;
  substitute: Substitute;
}): ResolvedWorkload {
  const { workload, resources, substitute } = options;
  const byContainer = <T>(
    of: (container: Workload['containers'][string]) => Record<string, T>,
  ) =>
    Object.fromEntries(
      Object.entries(workload.containers).map(([name, container]) => [
        name,
        of(container),
      ]),
    );
  return {
    workload,
    variables: byContainer(({ variables = {} }) =>
      mapValues(variables, text => resolveText(text, substitute)),
    ),
    files: byContainer(({ files = {} }) =>
      mapValues(
        files,
        ({ content, binaryContent, noExpand }): ResolvedFile | undefined => {
          if (binaryContent !== undefined) {
            return { base64: binaryContent };
          }
          return content === undefined
            ? undefined
            : { text: noExpand ? content : resolveText(content, substitute) };
        },
      ),
    ),
    volumes: byContainer(({ volumes = {} }) =>
      mapValues(volumes, ({ source }) =>
        bindVolume({ source, workload, resources }),
      ),
    ),
  };
}

/** Values of placeholders as the reference implementation looks them up. */
export function substituteWith(options: {
  workload: Workload;
  resources: CaseResources;
}): Substitute {
  const { workload, resources } = options;
  return text =>
    substituteText<never>(text, {
      resolve: reference =>
        resolveReference<never>(reference, {
          metadata: workload.metadata,
          resource: name => {
            const uid = uidOf(name, workload);
            return uid === undefined
              ? undefined
              : { outputs: resources[uid]?.outputs ?? {} };
          },
        }),
      isOpaque: isNever,
    }).join('');
}

/** Secrets are text here: the markers in it are read afterwards. */
export function isNever(_value: unknown): _value is never {
  return false;
}

function resolveText(text: string, substitute: Substitute): ResolvedText {
  return decodeSecretMarkers(substitute(text));
}

/** A volume's source names a resource, or is the identity of one. */
function bindVolume(options: {
  source: string;
  workload: Workload;
  resources: CaseResources;
}): VolumeBinding | undefined {
  const { source, workload, resources } = options;
  const name = /^\$\{resources\.([^.}]+)\}$/.exec(source)?.[1];
  const resource = name === undefined ? source : uidOf(name, workload);
  const outputs = resource === undefined ? {} : resources[resource]?.outputs;
  return outputs && resource !== undefined
    ? ({ resource, ...outputs } as VolumeBinding)
    : undefined;
}

function uidOf(name: string, workload: Workload): string | undefined {
  const request = workload.resources?.[name];
  return request && resourceUid(request, workload.metadata.name, name);
}

function mapValues<T, U>(
  map: Record<string, T>,
  of: (value: T) => U | undefined,
): Record<string, U> {
  return Object.fromEntries(
    Object.entries(map).flatMap(([key, value]) => {
      const mapped = of(value);
      return mapped === undefined ? [] : [[key, mapped]];
    }),
  );
}
