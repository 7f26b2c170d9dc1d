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

import { Origin } from '@platform-orchestrator/backstage-plugin-common';
import { useState } from 'react';
import { usePortalTranslation } from '../translation';
import { describeOrigin } from './describeOrigin';
import styles from './OriginList.module.css';

/** How many places are shown before a person asks for the rest: a workload may use a resource in many. */
const FIRST = 2;

/** The places that made an edge; on hover the placeholder that stands there. */
export function OriginList(props: { origins: Origin[] }) {
  const { t } = usePortalTranslation();
  const [all, setAll] = useState(false);
  const places = new Map(
    props.origins.map(origin => [describeOrigin(origin), origin.placeholder]),
  );
  const shown = [...places].slice(0, all ? undefined : FIRST);
  const more = places.size - shown.length;
  return (
    <div className={styles.origins}>
      {shown.map(([text, placeholder]) => (
        <div key={text} title={placeholder}>
          {text}
        </div>
      ))}
      {more > 0 && (
        <button
          type="button"
          className={styles.more}
          onClick={() => setAll(true)}
        >
          {t('node.morePlaces', { count: more })}
        </button>
      )}
    </div>
  );
}
