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

import { Select } from '@backstage/ui';
import { EnvironmentName } from '@platform-orchestrator/backstage-plugin-common';
import { useState } from 'react';
import {
  LogActions,
  LogView,
  Note,
  Section,
  StateCard,
  StatusIcon,
} from '../../components';
import { errorMessage } from '../../data';
import { usePortalTranslation } from '../../translation';
import { useWorkloadLog } from './useWorkloadLog';

/** Props of {@link WorkloadLogs}. */
export interface WorkloadLogsProps {
  name: EnvironmentName;
  /** The workloads from which can be chosen. */
  workloads: string[];
}

/** The log of a workload, as it is written. */
export function WorkloadLogs(props: WorkloadLogsProps) {
  const { name, workloads } = props;
  const { t } = usePortalTranslation();
  const [chosen, setChosen] = useState<string>();
  const [follow, setFollow] = useState(true);
  const workload = chosen ?? workloads[0];
  const { lines, error } = useWorkloadLog({ ...name, workload });
  if (!workload) {
    return (
      <StateCard
        icon={<StatusIcon status="not-deployed" />}
        title={t('log.noWorkload')}
      />
    );
  }
  return (
    <Section
      title={t('log.title', { name: workload })}
      aside={
        <>
          {workloads.length > 1 && (
            <Select
              aria-label={t('log.workload')}
              options={workloads.map(id => ({ id, label: id }))}
              value={workload}
              onChange={key => setChosen(String(key))}
            />
          )}
          <LogActions
            lines={lines}
            follow={follow}
            onFollowChange={setFollow}
            fileName={`${name.application}-${name.environment}-${workload}.log`}
          />
        </>
      }
    >
      <LogView
        label={t('log.title', { name: workload })}
        lines={lines}
        follow={follow}
        onFollowChange={setFollow}
        emptyText={t('log.empty')}
      />
      {error !== undefined && (
        <Note>{t('log.lost', { message: errorMessage(error) })}</Note>
      )}
    </Section>
  );
}
