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
import { QueryClientProvider } from '@tanstack/react-query';
import { ReactNode } from 'react';
import { queryClientApiRef } from '../api';
import tokens from '../tokens.module.css';
import { SignalRefresh } from './SignalRefresh';

/** What every page, tab and card of the plugin stands in. */
export function PortalProvider(props: { children: ReactNode }) {
  return (
    <QueryClientProvider client={useApi(queryClientApiRef)}>
      <SignalRefresh />
      <div className={tokens.portal}>{props.children}</div>
    </QueryClientProvider>
  );
}
