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

/** How the provisioner at a URI runs. */
export type ProvisionerScheme = 'template' | 'cmd' | 'local-env';

const SCHEMES: readonly ProvisionerScheme[] = ['template', 'cmd', 'local-env'];

/** The scheme of a provisioner's URI, or what is wrong with it. */
export function readProvisionerUri(
  uri: string,
): { scheme: ProvisionerScheme } | { mistake: string } {
  const found = /^([a-z][a-z0-9+.-]*):\/\//.exec(uri)?.[1];
  if (found === undefined) {
    return { mistake: 'The URI has no scheme.' };
  }
  const scheme = SCHEMES.find(item => item === found);
  if (!scheme) {
    return { mistake: `The scheme "${found}" is not supported.` };
  }
  const mistake = scheme === 'cmd' ? commandMistake(uri) : undefined;
  return mistake === undefined ? { scheme } : { mistake };
}

/** The URI of a command holds a path and a fragment that tells it from others. */
function commandMistake(uri: string): string | undefined {
  const [rest] = uri.slice('cmd://'.length).split('#');
  const [host] = rest.split('/');
  if (rest.includes('?')) {
    return 'The URI of a command cannot have a query.';
  }
  if (host.includes('@')) {
    return 'The URI of a command cannot have a user.';
  }
  if (host.includes(':')) {
    return 'The URI of a command cannot have a port.';
  }
  return rest === '' ? 'The URI names no command.' : undefined;
}
