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

import { Card, Skeleton, VisuallyHidden } from '@backstage/ui';
import { usePortalTranslation } from '../../translation';
import styles from './LoadingCard.module.css';

/** Stands where a list or a table will. */
export function LoadingCard(props: { rows?: number }) {
  const { t } = usePortalTranslation();
  const rows = Array.from({ length: props.rows ?? 4 }, (_, index) => index);
  return (
    <Card className={styles.card} aria-busy="true">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {rows.map(row => (
        <div key={row} className={styles.row} aria-hidden>
          <Skeleton width="100%" height={12} />
          <Skeleton width="100%" height={12} />
          <Skeleton width="100%" height={12} />
          <Skeleton width="100%" height={12} />
        </div>
      ))}
    </Card>
  );
}
