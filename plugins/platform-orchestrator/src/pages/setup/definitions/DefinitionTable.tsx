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
import { DataTable, Hash, Note, TextLink } from '../../../components';
import { usePortalLinks } from '../../../links';
import { usePortalTranslation } from '../../../translation';
import { CriteriaRules } from './CriteriaRules';
import { resourcesOf } from './filterDefinitions';
import { olderUses } from './olderUses';

/** One row per definition: whom it serves, and how many resources it has made. */
export function DefinitionTable(props: { definitions: Definition[] }) {
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  return (
    <DataTable<Definition>
      caption={t('setup.tab.definitions')}
      rowKey={definition => definition.name}
      groups={[{ id: 'all', rows: props.definitions }]}
      columns={[
        {
          id: 'definition',
          header: t('setup.definitions.column.definition'),
          rowHeader: true,
          cell: ({ name, title }) => (
            <>
              <TextLink bold href={links.definition(name)}>
                {name}
              </TextLink>
              <Note>{title}</Note>
            </>
          ),
        },
        {
          id: 'type',
          header: t('setup.definitions.column.type'),
          label: t('setup.definitions.column.type'),
          cell: ({ type }) => type,
        },
        {
          id: 'driver',
          header: t('setup.definitions.column.driver'),
          label: t('setup.definitions.column.driver'),
          cell: ({ driver }) => driver,
        },
        {
          id: 'criteria',
          header: t('setup.definitions.column.criteria'),
          label: t('setup.definitions.column.criteria'),
          cell: ({ criteria }) => <CriteriaRules criteria={criteria} />,
        },
        {
          id: 'usage',
          header: t('setup.definitions.column.usage'),
          label: t('setup.definitions.column.usage'),
          align: 'end',
          cell: definition => resourcesOf(definition),
        },
        {
          id: 'version',
          header: t('setup.definitions.column.version'),
          label: t('setup.definitions.column.version'),
          cell: definition => (
            <>
              <Hash length={4} value={definition.version} />
              {olderUses(definition).map(({ version, resources }) => (
                <Note key={version}>
                  {t('setup.definitions.stillOn', {
                    number: String(resources),
                    version: <Hash muted length={4} value={version} />,
                  })}
                </Note>
              ))}
            </>
          ),
        },
      ]}
    />
  );
}
