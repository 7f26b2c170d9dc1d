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

import { Flex } from '@backstage/ui';
import { MatchExplanation } from '@platform-orchestrator/backstage-plugin-common';
import { Chip } from '../components';
import { usePortalTranslation } from '../translation';
import { useFieldNames } from './useFieldNames';

type Field = MatchExplanation['candidates'][number]['fields'][number];

/** The fields of a rule, each with whether it was met. */
export function CriteriaChips(props: { fields: Field[] }) {
  const { t } = usePortalTranslation();
  const names = useFieldNames();
  return (
    <Flex gap="1" style={{ flexWrap: 'wrap' }}>
      {props.fields.length === 0 && <Chip state="any">{t('match.any')}</Chip>}
      {props.fields.map(({ field, wanted, equal }) => (
        <Chip
          key={field}
          name={names[field] ?? field}
          state={equal ? 'met' : 'unmet'}
        >
          {wanted}
        </Chip>
      ))}
    </Flex>
  );
}
