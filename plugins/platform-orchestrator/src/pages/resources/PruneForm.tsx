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
import { Resource } from '@platform-orchestrator/backstage-plugin-common';
import { RiAlertLine } from '@remixicon/react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { platformOrchestratorApiRef } from '../../api';
import { Banner, ConfirmByKey, FailedCard, nodeTitle } from '../../components';
import { queryKeys } from '../../data';
import { usePortalLinks } from '../../links';
import { usePortalTranslation } from '../../translation';

/** Deletes a resource that nothing asks for, once its key is typed; leads to the deployment that does it. */
export function PruneForm(props: {
  resource: Resource;
  onCancel?: () => void;
}) {
  const { resource, onCancel } = props;
  const { key } = resource;
  const { t } = usePortalTranslation();
  const api = useApi(platformOrchestratorApiRef);
  const queryClient = useQueryClient();
  const links = usePortalLinks();
  const navigate = useNavigate();
  const name = nodeTitle(resource);
  const prune = useMutation({
    mutationFn: (confirm: string) => api.pruneResource({ key, confirm }),
    onSuccess: async deployment => {
      await queryClient.invalidateQueries({
        queryKey: queryKeys.allResources(),
      });
      const path = links.deployment(deployment.id);
      if (path) {
        navigate(path);
      }
    },
  });
  return (
    <Banner
      tone="warning"
      icon={<RiAlertLine aria-hidden size={16} />}
      title={t('resources.pruneTitle', { name })}
    >
      <p>
        {resource.retained
          ? t('resources.pruneText')
          : t('resources.pruneBrokenText')}
      </p>
      <ConfirmByKey
        resourceKey={key}
        action={t('resources.prune')}
        isPending={prune.isPending}
        onConfirm={digits => prune.mutate(digits)}
      />
      {onCancel && (
        <div>
          <Button variant="tertiary" onPress={onCancel}>
            {t('resources.cancel')}
          </Button>
        </div>
      )}
      {prune.error && (
        <FailedCard
          title={t('resources.pruneFailed', { name })}
          error={prune.error}
        />
      )}
    </Banner>
  );
}
