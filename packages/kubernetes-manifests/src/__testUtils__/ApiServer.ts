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

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

const CONNECT_TIMEOUT_MILLISECONDS = 2_000;

/** What the API server said. */
export interface Answer {
  status: number;
  body: any;
}

/** Plural names of the kinds that we render, as they stand in paths. */
const PATHS: Record<string, string> = {
  ConfigMap: 'api/v1/namespaces/{namespace}/configmaps',
  Deployment: 'apis/apps/v1/namespaces/{namespace}/deployments',
  PersistentVolumeClaim: 'api/v1/namespaces/{namespace}/persistentvolumeclaims',
  Pod: 'api/v1/namespaces/{namespace}/pods',
  Secret: 'api/v1/namespaces/{namespace}/secrets',
  Service: 'api/v1/namespaces/{namespace}/services',
  StatefulSet: 'apis/apps/v1/namespaces/{namespace}/statefulsets',
};

/** The Kubernetes API server of the live tests. */
export class ApiServer {
  readonly #url: string;
  readonly #token: string;
  readonly #agent: Agent;

  private constructor(kubeconfig: any) {
    const [{ cluster }] = kubeconfig.clusters;
    const [{ user }] = kubeconfig.users;
    const decode = (base64: string | undefined) =>
      base64 === undefined ? undefined : Buffer.from(base64, 'base64');
    this.#url = cluster.server;
    this.#token = user.token;
    this.#agent = new Agent({
      keepAlive: true,
      ca: decode(cluster['certificate-authority-data']),
      cert: decode(user['client-certificate-data']),
      key: decode(user['client-key-data']),
    });
  }

  /** The server of the kubeconfig that `TEST_KUBECONFIG` names, else that of the throwaway cluster, or none with one line that says so. */
  static find(): ApiServer | undefined {
    const { TEST_KUBECONFIG, CLUSTER_CACHE, XDG_CACHE_HOME } = process.env;
    const cache =
      CLUSTER_CACHE ??
      join(
        XDG_CACHE_HOME ?? join(homedir(), '.cache'),
        'platform-orchestrator-cluster',
      );
    const path = TEST_KUBECONFIG ?? join(cache, 'run', 'kubeconfig');
    const kubeconfig = existsSync(path) && parse(readFileSync(path, 'utf8'));
    if (!kubeconfig || !isListening(kubeconfig.clusters[0].cluster.server)) {
      process.stdout.write(
        `Skipped: no Kubernetes API server for ${path} (set TEST_KUBECONFIG)\n`,
      );
      return undefined;
    }
    return new ApiServer(kubeconfig);
  }

  /** Asks whether the server would take the object, with every field known to it; creates nothing. */
  dryRun(namespace: string, object: any): Promise<Answer> {
    const path = PATHS[object.kind].replace('{namespace}', namespace);
    return this.send(
      'POST',
      `${path}?dryRun=All&fieldValidation=Strict`,
      object,
    );
  }

  /** A namespace of its own for a test, with the account that pods need. */
  async createNamespace(
    name: string,
    labels: Record<string, string>,
  ): Promise<void> {
    await this.send('POST', 'api/v1/namespaces', {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name, labels },
    });
    const account = `api/v1/namespaces/${name}/serviceaccounts/default`;
    while ((await this.send('GET', account)).status !== 200) {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  /** Doesn't wait until it is gone: that takes the server seconds. */
  async deleteNamespace(name: string): Promise<void> {
    await this.send('DELETE', `api/v1/namespaces/${name}`);
  }

  close(): void {
    this.#agent.destroy();
  }

  send(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers = {
      'content-type': 'application/json',
      ...(this.#token && { authorization: `Bearer ${this.#token}` }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.#url}/${path}`,
        { method, headers, agent: this.#agent },
        response => {
          const chunks: Buffer[] = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              body: JSON.parse(Buffer.concat(chunks).toString()),
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}

/** A stopped cluster leaves its kubeconfig behind. Tests are declared synchronously, so the answer has to come from a child. */
function isListening(url: string): boolean {
  const { hostname, port } = new URL(url);
  const connect =
    'require("net").connect(process.argv[2], process.argv[1]).on("connect", () => process.exit(0)).on("error", () => process.exit(1))';
  const { status } = spawnSync(
    process.execPath,
    ['-e', connect, hostname, port || '443'],
    { timeout: CONNECT_TIMEOUT_MILLISECONDS },
  );
  return status === 0;
}
