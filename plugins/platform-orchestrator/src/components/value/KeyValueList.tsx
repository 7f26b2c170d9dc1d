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

import { ReactNode } from 'react';
import styles from './KeyValueList.module.css';

/** Props of {@link KeyValueList}. */
export interface KeyValueListProps {
  /** Pairs whose value is undefined or false are left out. */
  items: { label: ReactNode; value: ReactNode }[];
  /** Width of the names' column, in pixels. */
  labelWidth?: 88 | 112 | 128;
}

/** Names at the left, values at the right. */
export function KeyValueList(props: KeyValueListProps) {
  const { items, labelWidth = 112 } = props;
  return (
    <dl
      className={styles.list}
      style={{ '--label-width': `${labelWidth}px` } as React.CSSProperties}
    >
      {items
        .filter(item => item.value !== undefined && item.value !== false)
        .map((item, index) => (
          <div key={index} className={styles.pair}>
            <dt>{item.label}</dt>
            <dd>{item.value}</dd>
          </div>
        ))}
    </dl>
  );
}
