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

import { RiHourglass2Line } from '@remixicon/react';
import { usePortalTranslation } from '../../translation';
import styles from './value.module.css';

/** A value that nobody knows before another node has run. Always names that node. */
export function UnknownUntil(props: { node: string }) {
  const { t } = usePortalTranslation();
  return (
    <span className={styles.until}>
      <RiHourglass2Line aria-hidden size={14} />
      {t('value.unknownUntil', { node: props.node })}
    </span>
  );
}
