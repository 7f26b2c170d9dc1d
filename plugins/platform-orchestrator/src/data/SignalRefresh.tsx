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

import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { isTouchedBy } from './queryKeys';

/** The channel on which the backend names an application that has changed. */
export const SIGNAL_CHANNEL = 'platform-orchestrator';

/** Reads again what a signal says has changed. Where signals are not installed, polling alone does it. */
export function SignalRefresh() {
  const signals = useApiHolder().get(signalApiRef);
  const queryClient = useQueryClient();
  useEffect(() => {
    const subscription = signals?.subscribe<{ application: string }>(
      SIGNAL_CHANNEL,
      ({ application }) => {
        queryClient.invalidateQueries({
          predicate: query => isTouchedBy(query.queryKey, application),
        });
      },
    );
    return () => subscription?.unsubscribe();
  }, [signals, queryClient]);
  return null;
}
