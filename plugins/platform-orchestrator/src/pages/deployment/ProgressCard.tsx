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

import { Button, Card } from '@backstage/ui';
import { Deployment } from '@platform-orchestrator/backstage-plugin-common';
import { Note, Status, StatusName } from '../../components';
import { Translate, usePortalTranslation } from '../../translation';
import styles from './ProgressCard.module.css';
import { NodeCounts, progressOf } from './progressOf';
import { Connection } from './useDeploymentEvents';
import { useSeldom } from './useSeldom';

/** How often progress is read out, in milliseconds. */
const ANNOUNCE_MS = 5_000;

/** In the order of the bar, from the left. */
const PARTS: (keyof NodeCounts & StatusName)[] = [
  'done',
  'unchanged',
  'running',
  'failed',
  'blocked',
  'waiting',
];

/** Props of {@link ProgressCard}. */
export interface ProgressCardProps {
  deployment: Deployment;
  connection: Connection;
}

/** How far a deployment is, by the states of its nodes. */
export function ProgressCard(props: ProgressCardProps) {
  const { deployment, connection } = props;
  const { t } = usePortalTranslation();
  const counts = progressOf(deployment.nodes);
  const shown = PARTS.filter(part => counts[part] > 0);
  const text = progressText(deployment, counts, t);
  const announced = useSeldom(text, ANNOUNCE_MS);
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <strong>{text}</strong>
        <span role="status" className={styles.announcement}>
          {announced}
        </span>
        <ConnectionNote connection={connection} />
      </div>
      <div
        className={styles.bar}
        role="img"
        aria-label={shown
          .map(part => `${counts[part]} ${t(`status.${part}`)}`)
          .join(', ')}
      >
        {shown.map(part => (
          <i
            key={part}
            className={styles[part]}
            style={{ flexGrow: counts[part] }}
          />
        ))}
      </div>
      <div className={styles.counts}>
        {shown.map(part => (
          <Status
            key={part}
            small
            status={part}
            label={
              <>
                <b>{counts[part]}</b> {t(`status.${part}`)}
              </>
            }
          />
        ))}
      </div>
    </Card>
  );
}

function progressText(
  deployment: Deployment,
  counts: NodeCounts,
  t: Translate,
): string {
  const values = {
    done: String(counts.done + counts.unchanged),
    total: String(deployment.nodes.length),
    failed: String(counts.failed),
  };
  return counts.failed > 0
    ? t('deployment.progressFailed', values)
    : t('deployment.progress', values);
}

function ConnectionNote(props: { connection: Connection }) {
  const { state, sequence, message, retry } = props.connection;
  const { t } = usePortalTranslation();
  if (state === 'live' || state === 'connecting') {
    return (
      <Status
        small
        status={state === 'live' ? 'done' : 'running'}
        label={
          <span className={styles.live}>
            {t(`deployment.connection.${state}`, {
              sequence: String(sequence),
            })}
          </span>
        }
      />
    );
  }
  if (state !== 'lost') {
    return null;
  }
  return (
    <span className={styles.lost}>
      <Note>
        {t('deployment.connection.lost', {
          sequence: String(sequence),
          message: message ?? '',
        })}
      </Note>
      <Button size="small" variant="secondary" onPress={retry}>
        {t('failed.tryAgain')}
      </Button>
    </span>
  );
}
