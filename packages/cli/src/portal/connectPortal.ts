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
  PlatformOrchestratorApi,
  PlatformOrchestratorClient,
} from '@platform-orchestrator/backstage-plugin-common';
import { CommandLine } from '../CommandLine';
import { UsageError } from '../UsageError';
import { GuestSession } from './GuestSession';
import { PortalLinks } from './PortalLinks';
import { PortalUnreachableError } from './PortalUnreachableError';

/** Where Backstage listens unless it is told otherwise. */
const DEFAULT_URL = 'http://localhost:7007';

/** A portal that commands can ask. */
export interface Portal {
  api: PlatformOrchestratorApi;
  links: PortalLinks;
}

/**
 * Connects to the portal at `PLATCTL_URL` with the token in `PLATCTL_TOKEN`; without one as a guest, where the portal lets guests in.
 *
 * @throws UsageError where the address is none.
 */
export function connectPortal(commandLine: CommandLine): Portal {
  const { environment } = commandLine;
  const url = readUrl(environment.PLATCTL_URL ?? DEFAULT_URL);

  const send: typeof fetch = async (input, init) => {
    try {
      return await commandLine.fetch(input, init);
    } catch (error) {
      init?.signal?.throwIfAborted();
      throw new PortalUnreachableError(url, error);
    }
  };
  const guest = new GuestSession({ url, fetch: send });
  const sendAsSomebody: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    const token = environment.PLATCTL_TOKEN ?? (await guest.token());
    if (token) {
      headers.set('Authorization', `Bearer ${token}`);
    }
    return send(input, { ...init, headers });
  };

  return {
    api: new PlatformOrchestratorClient({
      discoveryApi: { getBaseUrl: async plugin => `${url}/api/${plugin}` },
      fetchApi: { fetch: sendAsSomebody },
    }),
    links: new PortalLinks(url),
  };
}

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new UsageError(
      `PLATCTL_URL is "${text}", which is no address of a portal, such as https://portal.example.com`,
    );
  }
  return text.replace(/\/+$/, '');
}
