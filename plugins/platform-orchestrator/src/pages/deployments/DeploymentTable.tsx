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

import { DeploymentSummary } from '@platform-orchestrator/backstage-plugin-common';
import {
  Age,
  ClockTime,
  DataTable,
  DataTableColumn,
  formatDuration,
  Hash,
  Note,
  shortName,
  Status,
  TextLink,
  useNow,
} from '../../components';
import { usePortalLinks } from '../../links';
import { EnvironmentPlace } from '../../summary';
import { Translate, usePortalTranslation } from '../../translation';
import { groupByDay } from './groupByDay';

/** How often the time is renewed, in milliseconds: of running deployments each second is shown. */
const RUNNING_MS = 1000;
const ENDED_MS = 30_000;

/** Props of {@link DeploymentTable}. */
export interface DeploymentTableProps {
  /** Newest first. */
  deployments: DeploymentSummary[];
  /** Says which environment, for lists over several. */
  withWhere: boolean;
}

/** A list of deployments: what goes on now, then day by day. */
export function DeploymentTable(props: DeploymentTableProps) {
  const { deployments, withWhere } = props;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  const now = useNow(
    deployments.every(({ endedAt }) => endedAt) ? ENDED_MS : RUNNING_MS,
  );
  const where: DataTableColumn<DeploymentSummary> = {
    id: 'where',
    header: t('deployments.column.where'),
    label: t('deployments.column.where'),
    cell: ({ application, environment }) => (
      <EnvironmentPlace application={application} environment={environment} />
    ),
  };
  return (
    <DataTable<DeploymentSummary>
      caption={t('deployments.caption')}
      rowKey={deployment => deployment.id}
      groups={groupByDay({ deployments, now, t })}
      columns={[
        {
          id: 'deployment',
          header: t('deployments.column.deployment'),
          rowHeader: true,
          cell: ({ id, number }) => (
            <TextLink bold href={links.deployment(id)}>
              {t('summary.deployment', { number: String(number) })}
            </TextLink>
          ),
        },
        ...(withWhere ? [where] : []),
        {
          id: 'what',
          header: t('deployments.column.what'),
          label: t('deployments.column.what'),
          cell: ({ source, message }) => (
            <>
              {source.text}
              {message && <Note>{message}</Note>}
            </>
          ),
        },
        {
          id: 'commit',
          header: t('deployments.column.commit'),
          label: t('deployments.column.commit'),
          wideOnly: true,
          cell: ({ commit }) => commit && <Hash length={7} value={commit} />,
        },
        {
          id: 'status',
          header: t('deployments.column.status'),
          label: t('deployments.column.status'),
          cell: ({ state }) => <Status status={state} />,
        },
        {
          id: 'by',
          header: t('deployments.column.by'),
          label: t('deployments.column.by'),
          cell: ({ createdBy, createdAt }) => (
            <>
              {shortName(createdBy)}
              <Note>
                <ClockTime at={createdAt} /> · <Age at={createdAt} />
              </Note>
            </>
          ),
        },
        {
          id: 'took',
          header: t('deployments.column.took'),
          label: t('deployments.column.took'),
          align: 'end',
          cell: deployment => took(deployment, now, t),
        },
      ]}
    />
  );
}

function took(
  deployment: DeploymentSummary,
  now: Date,
  t: Translate,
): string | undefined {
  if (!deployment.startedAt) {
    return undefined;
  }
  const end = deployment.endedAt ? new Date(deployment.endedAt) : now;
  const ms = end.getTime() - new Date(deployment.startedAt).getTime();
  return formatDuration({ ms, t });
}
