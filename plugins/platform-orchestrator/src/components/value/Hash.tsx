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

import { VisuallyHidden } from '@backstage/ui';
import styles from './value.module.css';

/** How many digits are shown: four of a definition's version, six of a set, seven of a commit, eight of a key. */
export type HashLength = 4 | 6 | 7 | 8;

/** The first digits of a content hash; all of them for screen readers and on hover. */
export function Hash(props: {
  value: string;
  length: HashLength;
  muted?: boolean;
}) {
  const { value, length, muted } = props;
  return (
    <span
      className={muted ? `${styles.mono} ${styles.muted}` : styles.mono}
      title={value}
    >
      <span aria-hidden>{value.slice(0, length)}</span>
      <VisuallyHidden>{value}</VisuallyHidden>
    </span>
  );
}
