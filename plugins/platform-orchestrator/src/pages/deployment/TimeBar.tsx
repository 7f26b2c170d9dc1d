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

import { DeploymentNode } from '@platform-orchestrator/backstage-plugin-common';
import { formatDuration } from '../../components';
import { usePortalTranslation } from '../../translation';
import styles from './TimeBar.module.css';

/** Props of {@link TimeBar}. */
export interface TimeBarProps {
  node: DeploymentNode;
  /** Span of the whole deployment. */
  start: Date;
  end: Date;
  now: Date;
}

/** When a node ran within its deployment, and how long. */
export function TimeBar(props: TimeBarProps) {
  const { node, start, end, now } = props;
  const { t } = usePortalTranslation();
  const from = new Date(node.startedAt ?? start);
  const to = node.endedAt ? new Date(node.endedAt) : now;
  const total = Math.max(1, end.getTime() - start.getTime());
  const percent = (ms: number) =>
    `${Math.min(100, Math.max(0, (100 * ms) / total))}%`;
  const ms = to.getTime() - from.getTime();
  const duration = formatDuration({ ms, t });
  const tone = { failed: styles.failed, running: styles.running }[
    node.state as 'failed' | 'running'
  ];
  return (
    <div className={styles.row}>
      <div className={styles.track} aria-hidden>
        <i
          className={tone ? `${styles.bar} ${tone}` : styles.bar}
          style={{
            left: percent(from.getTime() - start.getTime()),
            width: percent(ms),
          }}
        />
      </div>
      <span className={styles.duration}>
        {node.endedAt ? duration : t('deployment.soFar', { duration })}
      </span>
    </div>
  );
}
