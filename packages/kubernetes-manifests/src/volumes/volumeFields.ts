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

/**
 * The fields of a type: `true` for a value of whatever shape, an object for the fields of an object, a list with one element for the
 * fields of each element of a list.
 */
export interface Fields {
  readonly [field: string]: true | Fields | readonly [Fields];
}

const KEY_ITEMS = [{ key: true, mode: true, path: true }] as const;
const LABEL_SELECTOR = {
  matchExpressions: [{ key: true, operator: true, values: true }],
  matchLabels: true,
} as const;
const FIELD_REF = { apiVersion: true, fieldPath: true } as const;
const RESOURCE_FIELD_REF = {
  containerName: true,
  divisor: true,
  resource: true,
} as const;
const DOWNWARD_ITEMS = [
  {
    fieldRef: FIELD_REF,
    mode: true,
    path: true,
    resourceFieldRef: RESOURCE_FIELD_REF,
  },
] as const;
const SECRET_REF = { name: true } as const;

/** PersistentVolumeClaimSpec. Source: the API reference of Kubernetes 1.34, core/v1. */
export const CLAIM_SPEC_FIELDS: Fields = {
  accessModes: true,
  dataSource: { apiGroup: true, kind: true, name: true },
  dataSourceRef: { apiGroup: true, kind: true, name: true, namespace: true },
  resources: { limits: true, requests: true },
  selector: LABEL_SELECTOR,
  storageClassName: true,
  volumeAttributesClassName: true,
  volumeMode: true,
  volumeName: true,
};

/** Volume without its name: one field for each kind of source. Source: the API reference of Kubernetes 1.34, core/v1. */
export const VOLUME_SOURCE_FIELDS: Fields = {
  awsElasticBlockStore: {
    fsType: true,
    partition: true,
    readOnly: true,
    volumeID: true,
  },
  azureDisk: {
    cachingMode: true,
    diskName: true,
    diskURI: true,
    fsType: true,
    kind: true,
    readOnly: true,
  },
  azureFile: { readOnly: true, secretName: true, shareName: true },
  cephfs: {
    monitors: true,
    path: true,
    readOnly: true,
    secretFile: true,
    secretRef: SECRET_REF,
    user: true,
  },
  cinder: {
    fsType: true,
    readOnly: true,
    secretRef: SECRET_REF,
    volumeID: true,
  },
  configMap: {
    defaultMode: true,
    items: KEY_ITEMS,
    name: true,
    optional: true,
  },
  csi: {
    driver: true,
    fsType: true,
    nodePublishSecretRef: SECRET_REF,
    readOnly: true,
    volumeAttributes: true,
  },
  downwardAPI: { defaultMode: true, items: DOWNWARD_ITEMS },
  emptyDir: { medium: true, sizeLimit: true },
  ephemeral: {
    volumeClaimTemplate: { metadata: true, spec: CLAIM_SPEC_FIELDS },
  },
  fc: {
    fsType: true,
    lun: true,
    readOnly: true,
    targetWWNs: true,
    wwids: true,
  },
  flexVolume: {
    driver: true,
    fsType: true,
    options: true,
    readOnly: true,
    secretRef: SECRET_REF,
  },
  flocker: { datasetName: true, datasetUUID: true },
  gcePersistentDisk: {
    fsType: true,
    partition: true,
    pdName: true,
    readOnly: true,
  },
  gitRepo: { directory: true, repository: true, revision: true },
  glusterfs: { endpoints: true, path: true, readOnly: true },
  hostPath: { path: true, type: true },
  image: { pullPolicy: true, reference: true },
  iscsi: {
    chapAuthDiscovery: true,
    chapAuthSession: true,
    fsType: true,
    initiatorName: true,
    iqn: true,
    iscsiInterface: true,
    lun: true,
    portals: true,
    readOnly: true,
    secretRef: SECRET_REF,
    targetPortal: true,
  },
  nfs: { path: true, readOnly: true, server: true },
  persistentVolumeClaim: { claimName: true, readOnly: true },
  photonPersistentDisk: { fsType: true, pdID: true },
  portworxVolume: { fsType: true, readOnly: true, volumeID: true },
  projected: {
    defaultMode: true,
    sources: [
      {
        clusterTrustBundle: {
          labelSelector: LABEL_SELECTOR,
          name: true,
          optional: true,
          path: true,
          signerName: true,
        },
        configMap: { items: KEY_ITEMS, name: true, optional: true },
        downwardAPI: { items: DOWNWARD_ITEMS },
        podCertificate: {
          certificateChainPath: true,
          credentialBundlePath: true,
          keyPath: true,
          keyType: true,
          maxExpirationSeconds: true,
          signerName: true,
        },
        secret: { items: KEY_ITEMS, name: true, optional: true },
        serviceAccountToken: {
          audience: true,
          expirationSeconds: true,
          path: true,
        },
      },
    ],
  },
  quobyte: {
    group: true,
    readOnly: true,
    registry: true,
    tenant: true,
    user: true,
    volume: true,
  },
  rbd: {
    fsType: true,
    image: true,
    keyring: true,
    monitors: true,
    pool: true,
    readOnly: true,
    secretRef: SECRET_REF,
    user: true,
  },
  scaleIO: {
    fsType: true,
    gateway: true,
    protectionDomain: true,
    readOnly: true,
    secretRef: SECRET_REF,
    sslEnabled: true,
    storageMode: true,
    storagePool: true,
    system: true,
    volumeName: true,
  },
  secret: {
    defaultMode: true,
    items: KEY_ITEMS,
    optional: true,
    secretName: true,
  },
  storageos: {
    fsType: true,
    readOnly: true,
    secretRef: SECRET_REF,
    volumeName: true,
    volumeNamespace: true,
  },
  vsphereVolume: {
    fsType: true,
    storagePolicyID: true,
    storagePolicyName: true,
    volumePath: true,
  },
};
