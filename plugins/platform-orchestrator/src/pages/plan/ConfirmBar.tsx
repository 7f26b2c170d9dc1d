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
import { Button, ButtonLink, Checkbox } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  environmentDeployPermission,
  Plan,
} from '@platform-orchestrator/backstage-plugin-common';
import { RiArrowUpLine, RiLockLine } from '@remixicon/react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { platformOrchestratorApiRef } from '../../api';
import { FailedCard, Note } from '../../components';
import { isConflict, queryKeys, usePortalQueries } from '../../data';
import { usePortalLinks } from '../../links';
import { Translate, usePortalTranslation } from '../../translation';
import styles from './ConfirmBar.module.css';
import { planEffect } from './planRows';
import { StaleBanner } from './StaleBanner';

/** Props of {@link ConfirmBar}. */
export interface ConfirmBarProps {
  plan: Plan;
  /** Keys that were confirmed. */
  confirmed: string[];
}

/** Runs exactly this plan. Says before what runs and what stays, and why it cannot run where it cannot. */
export function ConfirmBar(props: ConfirmBarProps) {
  const { plan, confirmed } = props;
  const { application, environment } = plan;
  const { t } = usePortalTranslation();
  const api = useApi(platformOrchestratorApiRef);
  const queries = usePortalQueries();
  const queryClient = useQueryClient();
  const links = usePortalLinks();
  const navigate = useNavigate();
  const name = { application, environment };
  const { data } = useQuery(queries.environment(name));
  const { allowed, loading } = usePermission({
    permission: environmentDeployPermission,
    resourceRef: `${application}/${environment}`,
  });
  const [anyway, setAnyway] = useState(false);
  const [deletes, setDeletes] = useState(false);

  const deploy = useMutation({
    mutationFn: () =>
      api.createDeployment({
        ...name,
        plan: plan.id,
        confirm: { keys: confirmed, deletes },
      }),
    onSuccess: async deployment => {
      await queryClient.invalidateQueries({
        queryKey: queryKeys.application(application),
      });
      const path = links.deployment(deployment.id);
      if (path) {
        navigate(path);
      }
    },
  });

  const { runs, blocked } = planEffect(plan, confirmed);
  const effect = blocked
    ? t('plan.effectBlocked', { runs: String(runs), blocked: String(blocked) })
    : t('plan.effect', { count: runs });
  const waiting = data?.runningDeployment
    ? waitingText(data.runningDeployment.number, data.queued, t)
    : '';
  const reason = reasonNotToRun();

  function reasonNotToRun(): string | undefined {
    if (!allowed && !loading) {
      return t('plan.notAllowed', {
        permission: environmentDeployPermission.name,
      });
    }
    if (plan.state !== 'ready') {
      return t('plan.notCurrent');
    }
    if (!plan.hasChanges && !anyway) {
      return t('plan.nothingToDo');
    }
    return plan.confirmation.deletes && !deletes
      ? t('plan.deletesUnconfirmed')
      : undefined;
  }

  return (
    <div role="region" aria-label={t('plan.confirm')} className={styles.bar}>
      {deploy.error && isConflict(deploy.error) && (
        <StaleBanner plan={plan} error={deploy.error} />
      )}
      {deploy.error && !isConflict(deploy.error) && (
        <FailedCard title={t('plan.notRun')} error={deploy.error} />
      )}
      <div className={styles.main}>
        <div className={styles.text}>
          <strong>
            {data?.protected ? (
              <>
                <RiLockLine aria-hidden size={14} />
                {t('plan.protected', { environment })}
              </>
            ) : (
              <>
                <RiArrowUpLine aria-hidden size={14} />
                {t('plan.runsIn', { environment })}
              </>
            )}
          </strong>
          <Note>{[effect, waiting, reason].filter(Boolean).join(' ')}</Note>
          {!plan.hasChanges && (
            <Checkbox isSelected={anyway} onChange={setAnyway}>
              {t('plan.anyway')}
            </Checkbox>
          )}
          {plan.confirmation.deletes && (
            <Checkbox isSelected={deletes} onChange={setDeletes}>
              {t('plan.confirmDeletes')}
            </Checkbox>
          )}
        </div>
        <ButtonLink variant="tertiary" href={links.environment(name)}>
          {t('plan.discard')}
        </ButtonLink>
        <Button
          variant="primary"
          iconStart={<RiArrowUpLine />}
          isPending={deploy.isPending}
          aria-disabled={reason !== undefined}
          className={reason ? styles.unready : undefined}
          onPress={() => {
            if (!reason) {
              deploy.mutate();
            }
          }}
        >
          {t('plan.deploy')}
        </Button>
      </div>
    </div>
  );
}

/** How long a plan that is confirmed now has to wait: behind the running deployment and those that are queued. */
function waitingText(running: number, queued: number, t: Translate): string {
  const number = String(running);
  return queued > 0
    ? t('plan.waits', { number, position: String(queued + 1) })
    : t('plan.isNext', { number });
}
