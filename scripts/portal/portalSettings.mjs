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

import { Problem } from '../console/Problem.mjs';

/**
 * @typedef {object} PortalSettings
 * @property {number} port - of pages and API
 * @property {string} url
 * @property {number} [databasePort] - in place of the remembered one
 */

const DEFAULT_PORT = 7007;
const HIGHEST_PORT = 65_535;

/**
 * What a person may choose for the demo portal, from the environment.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {PortalSettings}
 */
export function portalSettings(environment) {
  const port = readPort(environment, 'PORT') ?? DEFAULT_PORT;
  return {
    port,
    url: `http://localhost:${port}`,
    databasePort: readPort(environment, 'DATABASE_PORT'),
  };
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} name
 * @returns {number | undefined}
 */
function readPort(environment, name) {
  const text = environment[name];
  if (!text) {
    return undefined;
  }
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > HIGHEST_PORT) {
    throw new Problem({
      what: `${name} is '${text}', which is no port.`,
      remedy: `Set ${name} to a number from 1 to ${HIGHEST_PORT}, or leave it out.`,
    });
  }
  return port;
}
