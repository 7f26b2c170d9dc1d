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
import { Button, ButtonLink } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Deployment,
  DeploymentApproval,
  environmentApprovePermission,
} from '@platform-orchestrator/backstage-plugin-common';
import { RiUserFollowLine } from '@remixicon/react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { platformOrchestratorApiRef } from '../../api';
import { Banner, FailedCard, Note, shortName } from '../../components';
import { queryKeys, useIdentity } from '../../data';
import { usePortalLinks } from '../../links';
import { Translate, usePortalTranslation } from '../../translation';
import styles from './ApprovalBanner.module.css';
import { RejectForm } from './RejectForm';

/** Props of {@link ApprovalBanner}. */
export interface ApprovalBannerProps {
  deployment: Deployment;
  approval: DeploymentApproval;
}

/** What a deployment that waits for approval asks of people: to look at its plan, then to agree to it or to refuse it. */
export function ApprovalBanner(props: ApprovalBannerProps) {
  const { deployment, approval } = props;
  const { id, application, environment, createdBy } = deployment;
  const { t } = usePortalTranslation();
  const api = useApi(platformOrchestratorApiRef);
  const queryClient = useQueryClient();
  const links = usePortalLinks();
  const identity = useIdentity();
  const { allowed, loading } = usePermission({
    permission: environmentApprovePermission,
    resourceRef: `${application}/${environment}`,
  });
  const [rejecting, setRejecting] = useState(false);
  const answered = (answer: Deployment) =>
    queryClient.setQueryData(queryKeys.deployment(id), answer);
  const approve = useMutation({
    mutationFn: () => api.approveDeployment({ id, plan: approval.plan }),
    onSuccess: answered,
  });
  const reject = useMutation({
    mutationFn: (reason: string) => api.rejectDeployment({ id, reason }),
    onSuccess: answered,
  });
  const mayDecide = allowed || loading;
  const reason = mayDecide
    ? reasonNotToApprove({ approval, createdBy, identity, t })
    : t('approval.notAllowed', {
        permission: environmentApprovePermission.name,
      });
  return (
    <div role="region" aria-label={t('approval.title')}>
      <Banner
        tone="warning"
        icon={<RiUserFollowLine aria-hidden size={16} />}
        title={t('approval.asks', { person: shortName(createdBy) })}
        actions={
          <>
            <ButtonLink
              variant="secondary"
              href={links.plan({ application, environment }, approval.plan)}
            >
              {t('approval.openPlan')}
            </ButtonLink>
            {mayDecide && (
              <Button
                variant="tertiary"
                aria-expanded={rejecting}
                onPress={() => setRejecting(!rejecting)}
              >
                {t('approval.reject')}
              </Button>
            )}
            <Button
              variant="primary"
              iconStart={<RiUserFollowLine />}
              isPending={approve.isPending}
              aria-disabled={reason !== undefined}
              className={reason ? styles.unready : undefined}
              onPress={() => {
                if (!reason) {
                  approve.mutate();
                }
              }}
            >
              {t('approval.approve')}
            </Button>
          </>
        }
      >
        <Note>
          {[givenText(approval, t), t('approval.exactly'), reason]
            .filter(Boolean)
            .join(' ')}
        </Note>
        {rejecting && (
          <RejectForm
            isPending={reject.isPending}
            onReject={text => reject.mutate(text)}
          />
        )}
        {approve.error && (
          <FailedCard title={t('approval.notApproved')} error={approve.error} />
        )}
        {reject.error && (
          <FailedCard title={t('approval.notRejected')} error={reject.error} />
        )}
      </Banner>
    </div>
  );
}

/** How many agreed, who did, and who may. */
function givenText(
  { given, required, from }: DeploymentApproval,
  t: Translate,
) {
  const count = t('approval.given', {
    given: String(given.length),
    required: String(required),
  });
  const by = given.map(approval => shortName(approval.by)).join(', ');
  return [
    by ? `${count} (${by}).` : `${count}.`,
    from.length > 0 &&
      t('approval.from', { groups: from.map(shortName).join(', ') }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Why this person may not agree, as the server would say it. */
function reasonNotToApprove(options: {
  approval: DeploymentApproval;
  createdBy: string;
  identity: ReturnType<typeof useIdentity>;
  t: Translate;
}): string | undefined {
  const { approval, createdBy, identity, t } = options;
  if (!identity) {
    return undefined;
  }
  const { userEntityRef, ownershipEntityRefs } = identity;
  if (userEntityRef === createdBy) {
    return t('approval.ownRequest');
  }
  if (approval.given.some(({ by }) => by === userEntityRef)) {
    return t('approval.alreadyGiven');
  }
  const isAsked = approval.from.some(ref => ownershipEntityRefs.includes(ref));
  return approval.from.length > 0 && !isAsked
    ? t('approval.notAsked')
    : undefined;
}
