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

import { Card, Container } from '@backstage/ui';
import { useState } from 'react';
import { SegmentedFilter, Stack } from '../../components';
import { usePortalTranslation } from '../../translation';
import { ResourceList } from './ResourceList';
import styles from './ResourcesPage.module.css';

/** The tab *Resources*: everything that was provisioned, over all environments. */
export function ResourcesPage() {
  const { t } = usePortalTranslation();
  const [shown, setShown] = useState<'all' | 'retained'>('all');
  const retained = shown === 'retained';
  return (
    <Container>
      <Stack>
        <SegmentedFilter
          label={t('resources.show')}
          value={shown}
          onChange={setShown}
          options={[
            { id: 'all', label: t('resources.all') },
            { id: 'retained', label: t('resources.retained') },
          ]}
        />
        <Card className={styles.card}>
          <ResourceList query={retained ? { retained } : {}} withWhere />
        </Card>
      </Stack>
    </Container>
  );
}
