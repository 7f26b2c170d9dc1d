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

import { readFile, stat } from 'node:fs/promises';
import { DriverError, StoreReference } from '@platform-orchestrator/engine';
import { parse } from 'yaml';
import { SecretStoreConfig } from '../../config';

/** Permission bits of everybody but the owner. */
const OTHERS = 0o077;

/** Reads one key of a YAML or JSON file. */
export async function readFromFile(options: {
  store: SecretStoreConfig & { type: 'file' };
  reference: StoreReference;
}): Promise<string> {
  const { store, reference } = options;
  const content = await readContent(store.path, reference.store);
  const values = parseContent(content, store.path, reference.store);
  const value = Object.hasOwn(values, reference.ref)
    ? values[reference.ref]
    : undefined;
  if (typeof value !== 'string') {
    throw new DriverError(
      'invalid',
      `The secret store '${reference.store}' has no text '${reference.ref}'`,
      { nextStep: `Add '${reference.ref}' to ${store.path}` },
    );
  }
  return value;
}

async function readContent(path: string, store: string): Promise<string> {
  try {
    const { mode } = await stat(path);
    // Windows has no such bits
    if (process.platform !== 'win32' && mode & OTHERS) {
      throw new DriverError(
        'auth',
        `The file of the secret store '${store}' can be read by others than its owner`,
        { nextStep: `Run chmod 600 ${path}` },
      );
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof DriverError) {
      throw error;
    }
    const { code } = error as NodeJS.ErrnoException;
    throw new DriverError(
      'transient',
      `The file of the secret store '${store}' cannot be read: ${code}`,
      { nextStep: `Make ${path} readable by the backend` },
    );
  }
}

/** The parser's messages show lines of the file, so they are not passed on. */
function parseContent(
  content: string,
  path: string,
  store: string,
): Record<string, unknown> {
  let values: unknown;
  try {
    values = parse(content);
  } catch {
    values = undefined;
  }
  if (values === null || typeof values !== 'object' || Array.isArray(values)) {
    throw new DriverError(
      'invalid',
      `The file of the secret store '${store}' is not a YAML or JSON object`,
      { nextStep: `Correct ${path}` },
    );
  }
  return values as Record<string, unknown>;
}
