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
  ResourceGraph,
  Secret,
  identityText,
} from '@platform-orchestrator/engine';
import {
  ResolvedText,
  SecretReference,
  decodeSecretMarkers,
  legalName,
} from '@platform-orchestrator/kubernetes-manifests';

/** What a key of a Secret of Kubernetes cannot hold. */
const ILLEGAL_IN_KEY = /[^A-Za-z0-9._-]+/g;

/** A key of a Secret that manifests read. */
export interface ClusterSecret extends SecretReference {
  /** What has to stand there, such as `password of postgres.default#workloads.api.db`. */
  content: string;
}

/** Turns secrets into references to Secrets of the cluster, where somebody said that they are or else under a name of their resource, and remembers what is read. */
export class ClusterSecrets {
  readonly #graph: ResourceGraph;
  readonly #given: ReadonlyMap<string, Record<string, SecretReference>>;
  readonly #read = new Map<string, ClusterSecret>();

  constructor(options: {
    graph: ResourceGraph;
    /** By key of the node and name of the output. */
    given: ReadonlyMap<string, Record<string, SecretReference>>;
  }) {
    this.#graph = options.graph;
    this.#given = options.given;
  }

  /** In the order of names and keys. */
  list(): ClusterSecret[] {
    const sorted = [...this.#read].sort(([one], [other]) =>
      one < other ? -1 : 1,
    );
    return sorted.map(([, secret]) => secret);
  }

  /** Text whose secrets have become references: those of the engine, and the marks that provisioners of score-k8s put into their outputs. */
  text(value: string | Secret): ResolvedText {
    return typeof value === 'string'
      ? decodeSecretMarkers(value)
      : value.parts.flatMap(part =>
          typeof part === 'string'
            ? decodeSecretMarkers(part)
            : this.#refer(part),
        );
  }

  #refer(secret: Secret): SecretReference {
    // only joined text has no origin, and its parts have one
    const { from, path } = secret.origin!;
    const node = this.#graph.nodes.get(from);
    const owner = node ? identityText(node.identity) : from;
    const reference = this.#given.get(from)?.[path] ?? {
      name: legalName([owner]),
      key: path.replace(ILLEGAL_IN_KEY, '-') || 'value',
    };
    this.#read.set(`${reference.name}/${reference.key}`, {
      ...reference,
      content: path === '' ? owner : `${path} of ${owner}`,
    });
    return reference;
  }
}
