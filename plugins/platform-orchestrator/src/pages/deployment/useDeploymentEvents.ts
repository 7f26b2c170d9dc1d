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
  Deployment,
  DeploymentEvent,
} from '@platform-orchestrator/backstage-plugin-common';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { platformOrchestratorApiRef } from '../../api';
import { errorMessage, queryKeys, useVisible } from '../../data';
import { hasEnded } from './hasEnded';

/** How the page is joined to a deployment. */
export interface Connection {
  /** `ended`: nothing more comes · `paused`: the tab is hidden · `lost`: it broke off and is tried again. */
  state: 'connecting' | 'live' | 'paused' | 'lost' | 'ended';
  /** Sequence of the last entry that was seen. */
  sequence: number;
  /** Why it was lost. */
  message?: string;
  /** Tries again at once. */
  retry: () => void;
}

/** Events come in bursts; the deployment is read again at most this often, in milliseconds. */
const REFRESH_MS = 300;

const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 30_000;

/**
 * Follows a deployment by one stream. Its entries say that something happened; what the page shows is always the whole
 * deployment as the server folds it, so nothing can be seen twice or missed. The stream is closed while the tab is
 * hidden, and goes on after the last entry that was seen.
 */
export function useDeploymentEvents(deployment: Deployment): Connection {
  const { id } = deployment;
  const api = useApi(platformOrchestratorApiRef);
  const queryClient = useQueryClient();
  const visible = useVisible();
  const ended = hasEnded(deployment);
  const last = useRef(deployment.sequence);
  const [state, setState] = useState<'connecting' | 'live' | 'lost'>(
    'connecting',
  );
  const [message, setMessage] = useState<string>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (ended || !visible) {
      return undefined;
    }
    const abort = new AbortController();
    const { signal } = abort;
    const changed = new Set<string>();
    const refresh = () => {
      if (changed.size > 0) {
        const nodes = [...changed];
        changed.clear();
        queryClient.invalidateQueries({
          queryKey: queryKeys.deployment(id),
          exact: true,
        });
        nodes.forEach(node =>
          queryClient.invalidateQueries({
            queryKey: queryKeys.deployment(id, 'log', node),
          }),
        );
      }
    };
    const timer = setInterval(refresh, REFRESH_MS);
    const onEvent = (event: DeploymentEvent) => {
      setState('live');
      // Lines of a log are counted per node; only entries of the journal tell where to go on.
      if (event.kind !== 'log') {
        last.current = Math.max(last.current, event.sequence);
      }
      changed.add(event.node ?? '');
    };
    const follow = async () => {
      for await (const event of api.followDeployment(
        { id, after: last.current },
        { signal },
      )) {
        onEvent(event);
      }
    };
    const keepFollowing = async () => {
      let wait = FIRST_RETRY_MS;
      while (!signal.aborted) {
        const before = last.current;
        try {
          await follow();
        } catch (error) {
          if (!signal.aborted) {
            setState('lost');
            setMessage(errorMessage(error));
          }
        }
        changed.add('');
        wait = last.current > before ? FIRST_RETRY_MS : wait * 2;
        await pause(Math.min(wait, LAST_RETRY_MS), signal);
      }
    };
    keepFollowing();
    return () => {
      clearInterval(timer);
      abort.abort();
      refresh();
    };
  }, [api, queryClient, id, ended, visible, attempt]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  const current = visible ? state : 'paused';
  return {
    state: ended ? 'ended' : current,
    sequence: Math.max(last.current, deployment.sequence),
    message,
    retry,
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
