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

import { Definition } from '@platform-orchestrator/backstage-plugin-common';
import { DataTable, Section } from '../../../components';
import { usePortalTranslation } from '../../../translation';

/** What a definition asks for beside the resource itself. Nothing where it asks for nothing. */
export function ProvisionList(props: { provision: Definition['provision'] }) {
  const { t } = usePortalTranslation();
  const rows = Object.entries(props.provision);
  if (rows.length === 0) {
    return null;
  }
  return (
    <Section flush title={t('setup.provision.title')}>
      <DataTable<(typeof rows)[number]>
        dense
        caption={t('setup.provision.title')}
        rowKey={([pattern]) => pattern}
        groups={[{ id: 'all', rows }]}
        columns={[
          {
            id: 'pattern',
            header: t('setup.provision.resource'),
            rowHeader: true,
            cell: ([pattern]) => <code>{pattern}</code>,
          },
          {
            id: 'order',
            header: t('setup.provision.order'),
            label: t('setup.provision.order'),
            cell: ([, { isDependent }]) =>
              isDependent
                ? t('setup.provision.after')
                : t('setup.provision.before'),
          },
          {
            id: 'dependents',
            header: t('setup.provision.dependents'),
            label: t('setup.provision.dependents'),
            cell: ([, { matchDependents }]) =>
              matchDependents
                ? t('setup.provision.waitForIt')
                : t('setup.provision.doNotWait'),
          },
        ]}
      />
    </Section>
  );
}
