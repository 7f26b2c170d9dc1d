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

import { KubernetesObject } from '../model/KubernetesObject';

const DNS_LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const DNS_LABEL_RFC_1035 = /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;
const DNS_SUBDOMAIN =
  /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
const LABEL_VALUE = /^([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?$/;
const QUANTITY = /^\d+([numkMGTPE]|[KMGTPE]i)?$/;

/**
 * Asserts, by the rules of Kubernetes' API reference and not by our code, that objects belong together and could be applied. The API
 * server itself has the last word in the live test.
 */
export function expectWellFormed(objects: KubernetesObject[]): void {
  const identities = objects.map(
    ({ kind, metadata }) => `${kind}/${metadata.name}`,
  );
  expect(repeated(identities)).toEqual([]);
  for (const object of objects) {
    expectMetadata(object);
  }
  const workload = objects.at(-1)! as any;
  expect(['Deployment', 'StatefulSet']).toContain(workload.kind);
  const { selector, template, volumeClaimTemplates = [] } = workload.spec;
  expect(template.metadata.labels).toMatchObject(selector.matchLabels);
  for (const service of objects.filter(({ kind }) => kind === 'Service')) {
    expectService(service, template.metadata.labels);
  }
  if (workload.kind === 'StatefulSet') {
    expect(identities).toContain(`Service/${workload.spec.serviceName}`);
    expect(workload.metadata.name.length).toBeLessThanOrEqual(52);
  }
  expectPod(template.spec, {
    claims: volumeClaimTemplates.map(({ metadata }: any) => metadata.name),
    identities,
  });
}

function expectMetadata({ metadata }: KubernetesObject): void {
  expect(metadata.name).toMatch(DNS_SUBDOMAIN);
  expect(metadata.name.length).toBeLessThanOrEqual(253);
  for (const value of Object.values(metadata.labels ?? {})) {
    expect(value).toMatch(LABEL_VALUE);
  }
}

function expectService(
  { metadata, spec }: any,
  labels: Record<string, string>,
): void {
  expect(metadata.name).toMatch(DNS_LABEL_RFC_1035);
  expect(labels).toMatchObject(spec.selector);
  expect(repeated(spec.ports.map(({ name }: any) => name))).toEqual([]);
  expect(
    repeated(spec.ports.map((port: any) => `${port.port}/${port.protocol}`)),
  ).toEqual([]);
}

function expectPod(
  pod: any,
  context: { claims: string[]; identities: string[] },
): void {
  const { initContainers = [], containers, volumes = [] } = pod;
  const all = [...initContainers, ...containers];
  expect(containers.length).toBeGreaterThan(0);
  expect(repeated(all.map(({ name }) => name))).toEqual([]);
  const volumeNames = [
    ...volumes.map(({ name }: any) => name),
    ...context.claims,
  ];
  expect(repeated(volumeNames)).toEqual([]);
  for (const name of volumeNames) {
    expect(name).toMatch(DNS_LABEL);
  }
  for (const volume of volumes) {
    expectVolume(volume, context.identities);
  }
  for (const container of all) {
    expectContainer(container, volumeNames);
  }
  for (const { restartPolicy, ...container } of initContainers) {
    if (restartPolicy !== 'Always') {
      expect(container).not.toHaveProperty('livenessProbe');
      expect(container).not.toHaveProperty('readinessProbe');
    }
  }
}

/** A volume has one source, and the ConfigMaps and claims that it takes are among the objects. */
function expectVolume(volume: any, identities: string[]): void {
  const { name: _name, ...source } = volume;
  expect(Object.keys(source)).toHaveLength(1);
  const { projected, configMap, persistentVolumeClaim } = source;
  const configMaps = [
    configMap?.name,
    ...(projected?.sources ?? []).map((part: any) => part.configMap?.name),
  ].filter(name => name !== undefined);
  for (const name of configMaps) {
    expect(identities).toContain(`ConfigMap/${name}`);
  }
  if (persistentVolumeClaim) {
    expect(identities).toContain(
      `PersistentVolumeClaim/${persistentVolumeClaim.claimName}`,
    );
  }
  const paths = (projected?.sources ?? []).flatMap((part: any) =>
    (part.configMap ?? part.secret).items.map(({ path }: any) => path),
  );
  expect(repeated(paths)).toEqual([]);
}

function expectContainer(container: any, volumeNames: string[]): void {
  const { env = [], volumeMounts = [], resources = {} } = container;
  expect(container.name).toMatch(DNS_LABEL);
  expect(repeated(env.map(({ name }: any) => name))).toEqual([]);
  expect(repeated(volumeMounts.map(({ mountPath }: any) => mountPath))).toEqual(
    [],
  );
  for (const { name } of volumeMounts) {
    expect(volumeNames).toContain(name);
  }
  for (const amounts of Object.values(resources)) {
    for (const amount of Object.values(amounts as object)) {
      expect(amount).toMatch(QUANTITY);
    }
  }
  for (const probe of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
    const { exec, httpGet } = container[probe] ?? {};
    expect(exec && httpGet).toBeUndefined();
  }
}

function repeated(values: string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
