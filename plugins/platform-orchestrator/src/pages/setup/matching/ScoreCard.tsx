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
import { Chip, Note, Section } from '../../../components';
import { FIELD_SCORES, useFieldNames } from '../../../match';
import { usePortalTranslation } from '../../../translation';

/** How the score of a rule is made. */
export function ScoreCard() {
  const { t } = usePortalTranslation();
  const names = useFieldNames();
  return (
    <Section title={t('setup.matching.scoreTitle')}>
      <Flex direction="column" gap="2">
        <Flex gap="1" style={{ flexWrap: 'wrap' }}>
          {FIELD_SCORES.map(([field, score]) => (
            <Chip key={field} name={names[field]}>
              {score}
            </Chip>
          ))}
        </Flex>
        <Note>{t('setup.matching.scoreText')}</Note>
      </Flex>
    </Section>
  );
}
