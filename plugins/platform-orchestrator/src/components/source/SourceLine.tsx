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

import { Place } from '@platform-orchestrator/backstage-plugin-common';
import { usePortalTranslation } from '../../translation';
import { formatPlace } from './formatPlace';
import styles from './SourceLine.module.css';

/** Props of {@link SourceLine}. */
export interface SourceLineProps {
  place: Place;
  /** The text of the line that `place` names. */
  line: string;
  /** Stands below the line, at the column where the fault begins. */
  hint?: string;
}

/** A line of a file as it is, with the place that is wrong in it. */
export function SourceLine(props: SourceLineProps) {
  const { place, line, hint } = props;
  const { t } = usePortalTranslation();
  const indent = ' '.repeat(Math.max(0, (place.column ?? 1) - 1));
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.place}>{formatPlace(place)}</figcaption>
      <div
        className={styles.code}
        // A region that scrolls must be reachable without a mouse.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={t('code.label')}
      >
        <div className={styles.line}>
          <span className={styles.number}>{place.line}</span>
          {line}
        </div>
        <div className={styles.line}>
          <span className={styles.number} />
          {indent}
          <span className={styles.caret}>^ {hint}</span>
        </div>
      </div>
    </figure>
  );
}
