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
import { Environment } from '@platform-orchestrator/backstage-plugin-common';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { platformOrchestratorApiRef } from '../../api';
import { queryKeys } from '../../data';

/** Pauses an environment, or lets it go on. */
export function usePause(environment: Environment) {
  const { application, name, etag } = environment;
  const api = useApi(platformOrchestratorApiRef);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (paused: boolean) =>
      api.updateEnvironment({ application, environment: name, etag, paused }),
    onSettled: () =>
      queryClient.invalidateQueries({
        queryKey: queryKeys.application(application),
      }),
  });
}
