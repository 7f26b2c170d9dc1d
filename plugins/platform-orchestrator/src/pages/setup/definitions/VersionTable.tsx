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
import { DataTable, Hash, Note } from '../../../components';
import { usePortalTranslation } from '../../../translation';

type Use = Definition['usage'][number];

/** How many active resources each version of a definition has made. */
export function VersionTable(props: { definition: Definition }) {
  const { version: present, usage } = props.definition;
  const { t } = usePortalTranslation();
  const rows: Use[] = usage.some(({ version }) => version === present)
    ? usage
    : [{ version: present, resources: 0 }, ...usage];
  return (
    <DataTable<Use>
      dense
      narrow="table"
      caption={t('setup.definition.versions')}
      rowKey={({ version }) => version}
      groups={[{ id: 'all', rows }]}
      columns={[
        {
          id: 'version',
          header: t('setup.definitions.column.version'),
          rowHeader: true,
          cell: ({ version }) => <Hash length={4} value={version} />,
        },
        {
          id: 'resources',
          header: t('setup.definition.resources'),
          align: 'end',
          cell: ({ resources }) => resources,
        },
        {
          id: 'note',
          header: t('setup.definition.note'),
          cell: ({ version }) => (
            <Note>
              {version === present
                ? t('setup.definition.present')
                : t('setup.definition.older')}
            </Note>
          ),
        },
      ]}
    />
  );
}
