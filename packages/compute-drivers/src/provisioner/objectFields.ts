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

/** Fields of `metadata`: Kubernetes API, ObjectMeta of meta/v1. */
export const METADATA_FIELDS: ReadonlySet<string> = new Set([
  'annotations',
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'finalizers',
  'generateName',
  'generation',
  'labels',
  'managedFields',
  'name',
  'namespace',
  'ownerReferences',
  'resourceVersion',
  'selfLink',
  'uid',
]);

const SPEC = ['spec', 'status'];

/** Fields beside apiVersion, kind and metadata of the kinds that score-k8s decodes strictly: core/v1, apps/v1 and networking/v1. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, string[]>>>> = {
  v1: {
    ConfigMap: ['binaryData', 'data', 'immutable'],
    Endpoints: ['subsets'],
    LimitRange: ['spec'],
    Namespace: SPEC,
    Node: SPEC,
    PersistentVolume: SPEC,
    PersistentVolumeClaim: SPEC,
    Pod: SPEC,
    PodTemplate: ['template'],
    ReplicationController: SPEC,
    ResourceQuota: SPEC,
    Secret: ['data', 'immutable', 'stringData', 'type'],
    Service: SPEC,
    ServiceAccount: [
      'automountServiceAccountToken',
      'imagePullSecrets',
      'secrets',
    ],
  },
  'apps/v1': {
    ControllerRevision: ['data', 'revision'],
    DaemonSet: SPEC,
    Deployment: SPEC,
    ReplicaSet: SPEC,
    StatefulSet: SPEC,
  },
  'networking.k8s.io/v1': {
    Ingress: SPEC,
    IngressClass: ['spec'],
    NetworkPolicy: SPEC,
  },
};

/** Fields that an object of this kind may have; undefined for kinds that are not known here. */
export function fieldsOf(
  apiVersion: string,
  kind: string,
): ReadonlySet<string> | undefined {
  const kinds = Object.hasOwn(FIELDS, apiVersion) ? FIELDS[apiVersion] : {};
  return Object.hasOwn(kinds, kind)
    ? new Set(['apiVersion', 'kind', 'metadata', ...kinds[kind]])
    : undefined;
}

/** Kinds that stand beside namespaces, not in one. */
export const CLUSTER_KINDS: ReadonlySet<string> = new Set([
  'APIService',
  'ClusterRole',
  'ClusterRoleBinding',
  'CustomResourceDefinition',
  'GatewayClass',
  'IngressClass',
  'MutatingWebhookConfiguration',
  'Namespace',
  'Node',
  'PersistentVolume',
  'PriorityClass',
  'RuntimeClass',
  'StorageClass',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'ValidatingWebhookConfiguration',
]);
