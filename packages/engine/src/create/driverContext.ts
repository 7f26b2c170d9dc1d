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

import { hashJson } from '../model/canonicalJson';
import { Secret } from '../model/Secret';
import { openValue, sealValue } from '../model/sealedValue';
import { ValueObject } from '../model/Value';
import { JsonObject } from '@platform-orchestrator/score';
import { ApplyContext, DriverStateStore } from '../ports/DriverContext';
import { DriverError } from '../ports/DriverError';
import { FencedError } from '../ports/StateStore';
import { NodeLog } from './NodeLog';
import { RunContext } from './RunContext';

/** The context of one driver call, bound to the lease of the run. */
export function driverContext(options: {
  run: RunContext;
  key: string;
  signal: AbortSignal;
  deadline: Date;
  log: NodeLog;
}): ApplyContext {
  const { run, key, signal, deadline, log } = options;
  const { store, scope, deploymentId, token, redactor, logger } = run;
  const line = (level: 'debug' | 'info' | 'warn' | 'error') => (text: string) =>
    logger[level](redactor.redact(text));
  return {
    signal,
    deadline,
    token,
    logger: {
      debug: line('debug'),
      info: line('info'),
      warn: line('warn'),
      error: line('error'),
    },
    progress: text => log.add(redactor.redact(text)),
    randomBytes: size => run.random.bytes(size),
    async checkpoint() {
      signal.throwIfAborted();
      const held = await store.holdsLease({ deploymentId, token });
      if (!held) {
        throw new FencedError(deploymentId, token);
      }
    },
    async secret(name, generate) {
      const associatedData = `generated-secret/${key}/${name}`;
      const sealed = await store.keepGeneratedSecret({
        deploymentId,
        token,
        key,
        name,
        sealed: scope.seal(generate(), associatedData),
      });
      const secret = Secret.of(scope.open(sealed, associatedData), {
        from: key,
        path: name,
      });
      redactor.learn(secret);
      return secret;
    },
    state: stateStore(run, key),
    shared: stateStore(run, sharedStateKey(run.environment.uid)),
  };
}

/** The document of a key. Writing it needs the lease. */
function stateStore(run: RunContext, key: string): DriverStateStore {
  const { store, scope, deploymentId, token } = run;
  const associatedData = `driver-state/${key}`;
  return {
    async read() {
      const row = await store.readDriverState({ key });
      return (
        row && {
          version: row.version,
          state: openValue<ValueObject>({
            sealed: row.sealed,
            scope,
            associatedData,
          }) as JsonObject,
        }
      );
    },
    async write({ version, state }) {
      const written = await store.writeDriverState({
        deploymentId,
        token,
        key,
        version,
        sealed: sealValue({
          value: state as ValueObject,
          scope,
          associatedData,
        }),
      });
      if (written === undefined) {
        throw new DriverError(
          'conflict',
          `The driver's state of ${key} was changed meanwhile: version ${version} is not the present one`,
        );
      }
      return written;
    },
  };
}

/** Key of the document that all resources of an environment share; no resource has it. */
function sharedStateKey(environmentUid: string): string {
  return hashJson([
    'platform-orchestrator/shared-state/1',
    environmentUid,
  ]).slice(0, 40);
}
