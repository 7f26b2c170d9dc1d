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

import { RiCheckLine, RiCloseLine } from '@remixicon/react';
import { ReactNode } from 'react';
import styles from './value.module.css';

/** Props of {@link Chip}. */
export interface ChipProps {
  /** Stands before the value, muted. */
  name?: string;
  children: ReactNode;
  icon?: ReactNode;
  /** Of a criterion: whether it was met, or that there is none. */
  state?: 'met' | 'unmet' | 'any';
}

/** A short value on a tint. */
export function Chip(props: ChipProps) {
  const { name, children, icon, state } = props;
  return (
    <span className={state ? `${styles.chip} ${styles[state]}` : styles.chip}>
      {icon}
      {state === 'met' && <RiCheckLine aria-hidden size={14} />}
      {state === 'unmet' && <RiCloseLine aria-hidden size={14} />}
      {name && <span className={styles.chipName}>{name}</span>}
      {children}
    </span>
  );
}
