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
  JsonValue,
  Resource,
} from '@platform-orchestrator/backstage-plugin-common';
import {
  CopyButton,
  DataTable,
  formatValue,
  Note,
  Section,
  SecretValue,
  ValueText,
} from '../../components';
import { usePortalTranslation } from '../../translation';

interface Output {
  name: string;
  /** Missing for a secret. */
  value?: JsonValue;
}

/** What a resource gives to others. */
export function OutputTable(props: { resource: Resource }) {
  const { outputs, secretOutputs } = props.resource;
  const { t } = usePortalTranslation();
  const rows: Output[] = [
    ...Object.entries(outputs).map(([name, value]) => ({ name, value })),
    ...secretOutputs.map(name => ({ name })),
  ];
  return (
    <Section
      flush
      title={t('resource.outputs')}
      aside={<Note>{t('resource.outputsNote')}</Note>}
    >
      <DataTable<Output>
        dense
        narrow="table"
        caption={t('resource.outputs')}
        rowKey={({ name }) => name}
        groups={[{ id: 'all', rows }]}
        columns={[
          {
            id: 'name',
            header: t('resource.column.name'),
            rowHeader: true,
            cell: ({ name }) => name,
          },
          {
            id: 'type',
            header: t('resource.column.type'),
            wideOnly: true,
            cell: ({ value }) => (
              <Note>
                {value === undefined ? t('resource.secret') : typeOf(value)}
              </Note>
            ),
          },
          {
            id: 'value',
            header: t('resource.column.value'),
            cell: ({ value }) =>
              value === undefined ? (
                <SecretValue />
              ) : (
                <ValueText value={value} />
              ),
          },
          {
            id: 'copy',
            header: null,
            align: 'end',
            cell: ({ name, value }) =>
              value !== undefined && (
                <CopyButton
                  text={formatValue(value)}
                  label={t('resource.copyOutput', { name })}
                />
              ),
          },
        ]}
      />
    </Section>
  );
}

/** The words of JSON Schema, as the resource type's contract has them. */
function typeOf(value: JsonValue): string {
  if (value === null) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return 'array';
  }
  return Number.isInteger(value) ? 'integer' : typeof value;
}
