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

import {
  Application,
  EnvironmentType,
} from '@platform-orchestrator/backstage-plugin-common';
import { RiLockLine } from '@remixicon/react';
import { VisuallyHidden } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { DataTable, Note, shortName, TextLink } from '../../components';
import { useEntityHref, usePortalQueries } from '../../data';
import { usePortalLinks } from '../../links';
import { DeploymentLink } from '../../summary';
import { usePortalTranslation } from '../../translation';
import styles from './ApplicationTable.module.css';
import { EnvironmentCell } from './EnvironmentCell';
import { latestDeployment } from './latestDeployment';

type Column = Pick<EnvironmentType, 'name' | 'order' | 'protected'>;

/** One row per application, one column per environment type in the order of promotion. */
export function ApplicationTable(props: { applications: Application[] }) {
  const { applications } = props;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  const entityHref = useEntityHref();
  const queries = usePortalQueries();
  const { data: types = [] } = useQuery(queries.environmentTypes());
  return (
    <DataTable<Application>
      caption={t('applications.caption')}
      rowKey={application => application.name}
      groups={[{ id: 'all', rows: applications }]}
      columns={[
        {
          id: 'application',
          header: t('applications.column.application'),
          rowHeader: true,
          cell: application => (
            <>
              <TextLink bold href={links.application(application.name)}>
                {application.name}
              </TextLink>
              <Note>{application.title}</Note>
            </>
          ),
        },
        {
          id: 'owner',
          header: t('applications.column.owner'),
          label: t('applications.column.owner'),
          cell: ({ owner }) =>
            owner && (
              <TextLink href={entityHref(owner)}>{shortName(owner)}</TextLink>
            ),
        },
        ...columnsOf(types, applications).map(type => ({
          id: `type ${type.name}`,
          header: (
            <span className={styles.type}>
              {type.name}
              {type.protected && (
                <>
                  <RiLockLine aria-hidden size={14} />
                  <VisuallyHidden>{t('applications.protected')}</VisuallyHidden>
                </>
              )}
            </span>
          ),
          label: type.name,
          cell: (application: Application) => (
            <EnvironmentCell application={application} type={type.name} />
          ),
        })),
        {
          id: 'last',
          header: t('applications.column.last'),
          label: t('applications.column.last'),
          cell: application => {
            const last = latestDeployment(application);
            return last && <DeploymentLink withEnvironment deployment={last} />;
          },
        },
      ]}
    />
  );
}

/** The types that the platform has, and those of environments whose type it has no more. */
function columnsOf(
  types: EnvironmentType[],
  applications: Application[],
): Column[] {
  const columns = new Map<string, Column>(
    applications
      .flatMap(application => application.environments)
      .map(({ type, order, protected: isProtected }) => [
        type,
        { name: type, order, protected: isProtected },
      ]),
  );
  types.forEach(type => columns.set(type.name, type));
  return [...columns.values()].sort(
    (a, b) => a.order - b.order || a.name.localeCompare(b.name),
  );
}
