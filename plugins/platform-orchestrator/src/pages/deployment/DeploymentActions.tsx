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
import { Button } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Deployment,
  environmentDeployPermission,
} from '@platform-orchestrator/backstage-plugin-common';
import { RiRestartLine, RiStopCircleLine } from '@remixicon/react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { platformOrchestratorApiRef } from '../../api';
import { FailedCard } from '../../components';
import { queryKeys, usePortalQueries } from '../../data';
import { usePortalLinks } from '../../links';
import { RollBackButton } from '../../planning';
import { usePortalTranslation } from '../../translation';
import { hasEnded } from './hasEnded';

/** What can be done with a deployment: stopped while it goes on, tried again when it failed, returned to when it succeeded. */
export function DeploymentActions(props: { deployment: Deployment }) {
  const { deployment } = props;
  const { id, state, application, environment } = deployment;
  const { t } = usePortalTranslation();
  const api = useApi(platformOrchestratorApiRef);
  const queryClient = useQueryClient();
  const queries = usePortalQueries();
  const links = usePortalLinks();
  const navigate = useNavigate();
  const { data: present } = useQuery(
    queries.environment({ application, environment }),
  );
  const { allowed } = usePermission({
    permission: environmentDeployPermission,
    resourceRef: `${application}/${environment}`,
  });
  const cancel = useMutation({
    mutationFn: () => api.cancelDeployment(id),
    onSuccess: answer =>
      queryClient.setQueryData(queryKeys.deployment(id), answer),
  });
  const retry = useMutation({
    mutationFn: () => api.retryDeployment(id),
    onSuccess: next => {
      const path = links.deployment(next.id);
      if (path) {
        navigate(path);
      }
    },
  });
  const last = present?.lastDeployment;
  if (!allowed) {
    return null;
  }
  return (
    <>
      {!hasEnded(deployment) && (
        <Button
          variant="secondary"
          iconStart={<RiStopCircleLine />}
          isPending={cancel.isPending}
          isDisabled={deployment.cancelRequested}
          onPress={() => cancel.mutate()}
        >
          {deployment.cancelRequested
            ? t('deployment.cancelling')
            : t('deployment.cancel')}
        </Button>
      )}
      {(state === 'failed' || state === 'cancelled') && (
        <Button
          variant="secondary"
          iconStart={<RiRestartLine />}
          isPending={retry.isPending}
          onPress={() => retry.mutate()}
        >
          {t('deployment.retry')}
        </Button>
      )}
      {state === 'succeeded' && last && last.id !== id && (
        <RollBackButton deployment={deployment} />
      )}
      {cancel.error && (
        <FailedCard title={t('deployment.notCancelled')} error={cancel.error} />
      )}
      {retry.error && (
        <FailedCard title={t('deployment.notRetried')} error={retry.error} />
      )}
    </>
  );
}
