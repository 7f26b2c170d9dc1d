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

import { BgProvider, ContainerBg } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './Banner.module.css';

/** Props of {@link Banner}. */
export interface BannerProps {
  tone: 'info' | 'warning' | 'negative';
  icon: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Tells buttons and fields on which ground they stand; BUI has none for what is merely said. */
const GROUNDS: Record<BannerProps['tone'], ContainerBg | undefined> = {
  info: undefined,
  warning: 'warning',
  negative: 'danger',
};

/** A tinted area that explains a state of what is shown below it, and offers what to do. */
export function Banner(props: BannerProps) {
  const ground = GROUNDS[props.tone];
  const banner = (
    <div className={`${styles.banner} ${styles[props.tone]}`}>
      <span className={styles.icon}>{props.icon}</span>
      <div className={styles.content}>
        <strong className={styles.title}>{props.title}</strong>
        {props.children}
        {props.actions && <div className={styles.actions}>{props.actions}</div>}
      </div>
    </div>
  );
  return ground ? <BgProvider bg={ground}>{banner}</BgProvider> : banner;
}
