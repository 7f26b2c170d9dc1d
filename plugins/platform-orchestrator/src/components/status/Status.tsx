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
import { usePortalTranslation } from '../../translation';
import { StatusIcon } from './StatusIcon';
import { StatusName } from './StatusName';
import styles from './Status.module.css';

/** Props of {@link Status}. */
export interface StatusProps {
  status: StatusName;
  /** Stands instead of the status' own word, such as *1 drifted*. */
  label?: ReactNode;
  /** Said after the word, muted, such as *2 of 2 ready*. */
  note?: ReactNode;
  small?: boolean;
}

/** A status: the icon carries the colour, the word is normal text. */
export function Status(props: StatusProps) {
  const { t } = usePortalTranslation();
  return (
    <span
      className={
        props.small ? `${styles.status} ${styles.small}` : styles.status
      }
    >
      <StatusIcon status={props.status} size={props.small ? 14 : 16} />
      <span>
        {props.label ?? t(`status.${props.status}`)}
        {props.note && <span className={styles.note}> {props.note}</span>}
      </span>
    </span>
  );
}
