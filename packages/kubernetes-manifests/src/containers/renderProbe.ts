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

import { HttpGetProbe, JsonPath, Probe } from '@platform-orchestrator/score';
import type {
  HTTPGetAction,
  Probe as KubernetesProbe,
} from 'kubernetes-types/core/v1';
import { ProblemReport } from '../problems/ProblemReport';

/** Header names that the API server accepts; Score allows the underscore too. */
const HEADER_NAME = /^[A-Za-z0-9-]+$/;

/** A probe with Kubernetes' own timing. Where a file has both ways of asking, `exec` counts: the Score specification prefers it. */
export function renderProbe(options: {
  probe: Probe | undefined;
  path: JsonPath;
  report: ProblemReport;
}): KubernetesProbe | undefined {
  const { probe, path, report } = options;
  if (probe === undefined) {
    return undefined;
  }
  if (probe.exec) {
    const { command } = probe.exec;
    if (command.length === 0) {
      report.add({
        code: 'probe',
        path: [...path, 'exec', 'command'],
        message: 'The command of the probe is empty.',
        expected: 'a program and its arguments',
        found: '[]',
      });
    }
    return { exec: { command } };
  }
  if (probe.httpGet) {
    return {
      httpGet: renderHttpGet({
        httpGet: probe.httpGet,
        path: [...path, 'httpGet'],
        report,
      }),
    };
  }
  report.add({
    code: 'probe',
    path,
    message: 'The probe asks nothing.',
    expected: 'httpGet or exec',
    found: '{}',
  });
  return undefined;
}

function renderHttpGet(options: {
  httpGet: HttpGetProbe;
  path: JsonPath;
  report: ProblemReport;
}): HTTPGetAction {
  const { httpGet, path, report } = options;
  const { host, scheme, httpHeaders = [] } = httpGet;
  httpHeaders.forEach(({ name }, index) => {
    if (!HEADER_NAME.test(name)) {
      report.add({
        code: 'probe',
        path: [...path, 'httpHeaders', index, 'name'],
        message: 'Kubernetes sends no header of this name.',
        expected: 'letters, digits and dashes',
        found: name,
        ...(name.includes('_') && {
          suggestion: `did you mean "${name.replaceAll('_', '-')}"?`,
        }),
      });
    }
  });
  return {
    // An empty path means `/` to Kubernetes, which says so by leaving it out.
    ...(httpGet.path !== '' && { path: httpGet.path }),
    port: httpGet.port,
    ...(host !== undefined && { host }),
    ...(scheme !== undefined && { scheme }),
    ...(httpHeaders.length > 0 && {
      httpHeaders: httpHeaders.map(({ name, value }) => ({ name, value })),
    }),
  };
}
