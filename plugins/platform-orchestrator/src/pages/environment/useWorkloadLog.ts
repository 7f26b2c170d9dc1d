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

import { useApi } from '@backstage/frontend-plugin-api';
import {
  EnvironmentName,
  LogLine,
} from '@platform-orchestrator/backstage-plugin-common';
import { useEffect, useState } from 'react';
import { platformOrchestratorApiRef } from '../../api';
import { LogViewLine } from '../../components';
import { useVisible } from '../../data';

/** Lines that are asked for at first. */
const TAIL = 500;

/** Lines that are kept; older ones go, so that a page that stays open does not grow. */
const MAX_LINES = 10_000;

/** How long lines are gathered before they are drawn, in milliseconds: a busy log writes hundreds at once. */
const GATHER_MS = 200;

/** Follows the log of a workload while the tab is seen. */
export function useWorkloadLog(
  query: EnvironmentName & { workload: string | undefined },
): { lines: LogViewLine[]; error: unknown } {
  const { application, environment, workload } = query;
  const api = useApi(platformOrchestratorApiRef);
  const visible = useVisible();
  const [lines, setLines] = useState<LogViewLine[]>([]);
  const [error, setError] = useState<unknown>();

  useEffect(() => {
    if (!visible || !workload) {
      return undefined;
    }
    const abort = new AbortController();
    let gathered: LogViewLine[] = [];
    let started = false;
    const draw = () => {
      if (gathered.length > 0) {
        const next = gathered;
        const first = !started;
        gathered = [];
        started = true;
        setLines(previous =>
          [...(first ? [] : previous), ...next].slice(-MAX_LINES),
        );
      }
    };
    const timer = setInterval(draw, GATHER_MS);
    const follow = async () => {
      try {
        const log = api.readLogs(
          { application, environment, workload, tail: TAIL, follow: true },
          { signal: abort.signal },
        );
        setError(undefined);
        for await (const line of log) {
          gathered.push(toLine(line));
        }
      } catch (cause) {
        if (!abort.signal.aborted) {
          setError(cause);
        }
      }
    };
    follow();
    return () => {
      clearInterval(timer);
      abort.abort();
    };
  }, [api, application, environment, workload, visible]);

  useEffect(() => setLines([]), [application, environment, workload]);
  return { lines, error };
}

function toLine(line: LogLine): LogViewLine {
  return { at: line.at, text: line.text, failed: line.stream === 'stderr' };
}
