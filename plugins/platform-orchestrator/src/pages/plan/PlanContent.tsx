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

import { Card } from '@backstage/ui';
import { Plan } from '@platform-orchestrator/backstage-plugin-common';
import { useState } from 'react';
import { ActionName, Note, Stack, Status } from '../../components';
import { usePortalTranslation } from '../../translation';
import { ConfirmBar } from './ConfirmBar';
import { CountFilter } from './CountFilter';
import styles from './PlanContent.module.css';
import { PlanHead } from './PlanHead';
import { planEffect } from './planRows';
import { PlanTable } from './PlanTable';
import { StaleBanner } from './StaleBanner';

/** A plan that was read: its rows, what was confirmed of them, and the bar that runs exactly this plan. */
export function PlanContent(props: { plan: Plan }) {
  const { plan } = props;
  const { t } = usePortalTranslation();
  const [filter, setFilter] = useState<ActionName>();
  const [confirmed, setConfirmed] = useState<string[]>([]);
  const { blocked } = planEffect(plan, confirmed);
  return (
    <>
      <PlanHead plan={plan} />
      <Stack>
        {plan.state !== 'ready' && <StaleBanner plan={plan} />}
        {plan.warnings.map(warning => (
          <Note key={warning}>{warning}</Note>
        ))}
        {plan.hasChanges ? (
          <Card className={styles.counts}>
            <CountFilter
              nodes={plan.nodes}
              value={filter}
              onChange={setFilter}
            />
            {blocked > 0 && (
              <Status
                status="blocked"
                label={t('plan.blockedCount', { number: String(blocked) })}
              />
            )}
          </Card>
        ) : (
          <Note>{t('plan.noChanges')}</Note>
        )}
        <Card className={styles.table}>
          <PlanTable
            plan={plan}
            filter={filter}
            confirmed={confirmed}
            onConfirm={key => setConfirmed([...confirmed, key])}
          />
        </Card>
        <ConfirmBar plan={plan} confirmed={confirmed} />
      </Stack>
    </>
  );
}
