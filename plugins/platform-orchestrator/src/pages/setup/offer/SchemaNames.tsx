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

import { JsonObject } from '@platform-orchestrator/backstage-plugin-common';
import { RiKey2Line } from '@remixicon/react';
import { Flex, VisuallyHidden } from '@backstage/ui';
import { Chip } from '../../../components';
import { usePortalTranslation } from '../../../translation';
import { schemaProperties } from './schemaProperties';

/** The names that a pair of JSON Schemas defines: those of plain values, then those of secrets with a key. */
export function SchemaNames(props: {
  values?: JsonObject;
  secrets?: JsonObject;
}) {
  const { t } = usePortalTranslation();
  const values = schemaProperties(props.values);
  const secrets = schemaProperties(props.secrets);
  if (values.length + secrets.length === 0) {
    return null;
  }
  return (
    <Flex gap="1" style={{ flexWrap: 'wrap' }}>
      {values.map(name => (
        <Chip key={name}>{name}</Chip>
      ))}
      {secrets.map(name => (
        <Chip key={name} icon={<RiKey2Line aria-hidden size={14} />}>
          {name}
          <VisuallyHidden>{t('resource.secret')}</VisuallyHidden>
        </Chip>
      ))}
    </Flex>
  );
}
