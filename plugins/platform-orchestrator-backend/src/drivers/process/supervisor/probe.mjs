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

// @ts-check
import { spawn } from 'node:child_process';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

/** @typedef {import('../SupervisorSpecification').ProbeSpecification} ProbeSpecification */

/** Milliseconds that one probe may take; Kubernetes gives one second. */
const TIMEOUT = 2_000;

/**
 * Asks a container once.
 *
 * @param {object} options
 * @param {ProbeSpecification} options.probe
 * @param {string} options.workingDirectory
 * @param {Record<string, string>} options.environment
 * @param {AbortSignal} options.signal
 * @returns {Promise<string | undefined>} why not, or undefined when it is well
 */
export async function probe(options) {
  const signal = AbortSignal.any([
    options.signal,
    AbortSignal.timeout(TIMEOUT),
  ]);
  return 'exec' in options.probe
    ? askCommand({ ...options, command: options.probe.exec, signal })
    : askHttp({ ...options.probe.httpGet, signal });
}

/**
 * @param {object} options
 * @param {string[]} options.command
 * @param {string} options.workingDirectory
 * @param {Record<string, string>} options.environment
 * @param {AbortSignal} options.signal
 * @returns {Promise<string | undefined>}
 */
function askCommand({ command, workingDirectory, environment, signal }) {
  return new Promise(resolve => {
    const child = spawn(command[0], command.slice(1), {
      cwd: workingDirectory,
      env: environment,
      stdio: 'ignore',
      signal,
      killSignal: 'SIGKILL',
    });
    child.on('error', error =>
      resolve(
        error.name === 'AbortError'
          ? 'The command of the probe took too long'
          : `The command of the probe cannot run: ${error.message}`,
      ),
    );
    child.on('exit', code =>
      resolve(
        code === 0 ? undefined : `The command of the probe ended with ${code}`,
      ),
    );
  });
}

/**
 * @param {import('../SupervisorSpecification').HttpProbeSpecification & { signal: AbortSignal }} options
 * @returns {Promise<string | undefined>}
 */
function askHttp({ scheme, host, port, path, headers, signal }) {
  const send = scheme === 'HTTPS' ? httpsRequest : httpRequest;
  return new Promise(resolve => {
    const request = send(
      {
        host,
        port,
        path,
        headers,
        signal,
        // as Kubernetes does: a probe asks whether it is alive, not who it is
        rejectUnauthorized: false,
        agent: false,
      },
      response => {
        response.resume();
        const { statusCode = 0 } = response;
        resolve(
          // Kubernetes, "HTTP probes": any code from 200 on and below 400 is success
          statusCode >= 200 && statusCode < 400
            ? undefined
            : `The probe of port ${port} got status ${statusCode}`,
        );
      },
    );
    request.on('error', () =>
      resolve(`The probe of port ${port} got no answer`),
    );
    request.end();
  });
}
