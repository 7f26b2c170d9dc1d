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
  ApplyOutputs,
  ApplyRequest,
  ApplyResult,
  Secret,
  Value,
  maskValue,
} from '@platform-orchestrator/engine';
import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { DriverTestHost } from '../DriverTestHost';
import { DriverBench } from './DriverBench';
import { DriverCheck } from './DriverCheck';

// shorter ones occur by chance in any text
const SHORTEST = 6;
// a workload with many variables must not make the test take minutes
const MOST_PLACES = 40;

/** Every secret text that a call knew: of its request, generated for it, and given as an output. */
export function secretsOf(options: {
  request: ApplyRequest;
  host: DriverTestHost;
  outputs?: ApplyOutputs;
}): string[] {
  const { request, host, outputs } = options;
  const found = new Set<string>();
  const visit = (value: unknown, secret: boolean): void => {
    if (value instanceof Secret) {
      for (const part of value.parts) {
        if (part instanceof Secret) {
          visit(part.reveal(), true);
        }
      }
    } else if (typeof value === 'string') {
      if (secret && value.length >= SHORTEST) {
        found.add(value);
      }
    } else if (value !== null && typeof value === 'object') {
      Object.values(value).forEach(item => visit(item, secret));
    }
  };
  visit(request, false);
  visit(outputs?.secrets, true);
  visit([...host.secrets(request.key).values()], true);
  return [...found];
}

/** Fails when a secret occurs in a text: as it is, in base64, or encoded for URLs. */
export function assertNoSecrets(options: {
  secrets: string[];
  texts: Record<string, unknown>;
}): void {
  for (const [place, value] of Object.entries(options.texts)) {
    // what `inspect` shows of an error includes its stack, fields and causes
    const text = inspect(value, {
      depth: Infinity,
      maxStringLength: Infinity,
      maxArrayLength: Infinity,
      breakLength: Infinity,
    });
    for (const secret of options.secrets) {
      const spellings = [
        secret,
        Buffer.from(secret).toString('base64').replace(/=+$/, ''),
        encodeURIComponent(secret),
      ];
      assert.ok(
        !spellings.some(spelling => text.includes(spelling)),
        `${place} contains a secret`,
      );
    }
  }
}

/** Copies of a request, each with a planted secret in one place. */
export function plantCanaries(
  request: ApplyRequest,
): { place: string; request: ApplyRequest }[] {
  const planted: { place: string; request: ApplyRequest }[] = [];
  const places = [
    ['params'],
    ['inputs', 'values'],
    ['inputs', 'secrets'],
    ['rollout', 'variables'],
    ['rollout', 'files'],
  ];
  for (const root of places) {
    const value = root.reduce<any>((parent, key) => parent?.[key], request);
    for (const path of leavesOf(value)) {
      const place = [...root, ...path].join('.');
      const canary = Secret.of(`canary-${planted.length}-Kräh!/+ä`, {
        from: 'test',
        path: place,
      });
      planted.push({
        place,
        request: replace(request, [...root, ...path], canary),
      });
    }
  }
  return planted.slice(0, MOST_PLACES);
}

function leavesOf(value: Value | undefined): string[][] {
  if (value === undefined) {
    return [];
  }
  if (value instanceof Secret || value === null || typeof value !== 'object') {
    return [[]];
  }
  return Object.entries(value).flatMap(([key, item]) =>
    leavesOf(item).map(path => [key, ...path]),
  );
}

function replace<T>(value: T, path: string[], leaf: Secret): T {
  if (path.length === 0) {
    return leaf as T;
  }
  const [key, ...rest] = path;
  const copy: any = Array.isArray(value) ? [...value] : { ...value };
  copy[key] = replace(copy[key], rest, leaf);
  return copy;
}

async function checkRequest(
  bench: DriverBench,
  request: ApplyRequest,
): Promise<void> {
  const { driver, host } = bench;
  const texts: Record<string, unknown> = { lines: host.lines };
  let result: ApplyResult | undefined;
  const attempt = async (name: string, call: () => Promise<unknown>) => {
    try {
      await call();
    } catch (error) {
      texts[`the error of ${name}`] = error;
    }
  };
  const context = bench.context(request);
  await attempt('preview', async () => {
    const preview = await driver.preview?.(request, context);
    texts.preview = preview && {
      ...preview,
      detail: maskValue(preview.detail ?? null),
    };
  });
  await attempt('apply', async () => {
    result = await bench.apply(request);
    texts['plain outputs'] = result.outputs.values;
  });
  await attempt('read', async () => {
    const observed = await driver.read?.(request, context);
    texts.drift = observed === 'absent' ? undefined : observed?.drift;
  });
  await attempt('observe', async () => {
    texts.runtime = await driver.observe?.(request, context);
  });
  const secrets = secretsOf({ request, host, outputs: result?.outputs });
  await attempt('delete', () => bench.delete(request));
  assertNoSecrets({ secrets, texts });
}

export const secretHygieneChecks: DriverCheck[] = [
  {
    title: 'lets no secret of a good request out',
    async run(bench) {
      await checkRequest(bench, bench.request());
    },
  },
  {
    title: 'lets no secret out that is planted in any of its inputs',
    async run(bench) {
      const count = plantCanaries(bench.request()).length;
      for (let index = 0; index < count; index += 1) {
        const { place, request } = plantCanaries(bench.request())[index];
        try {
          await checkRequest(bench, request);
        } catch (error) {
          throw new Error(
            `With a secret in ${place}: ${(error as Error).message}`,
          );
        }
      }
    },
  },
];
