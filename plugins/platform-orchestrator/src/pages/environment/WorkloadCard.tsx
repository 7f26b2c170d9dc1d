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

import { Entity } from '@backstage/catalog-model';
import { Card } from '@backstage/ui';
import { WorkloadRuntime } from '@platform-orchestrator/backstage-plugin-common';
import { RiBox3Line, RiGitCommitLine } from '@remixicon/react';
import { Chip, Hash, Note, Status, TextLink } from '../../components';
import { useEntityHref } from '../../data';
import { usePortalTranslation } from '../../translation';
import styles from './WorkloadCard.module.css';

/** Props of {@link WorkloadCard}. */
export interface WorkloadCardProps {
  runtime: WorkloadRuntime;
  commit?: string;
  /** Its Component in the catalog. */
  component?: Entity;
}

/** A workload as it runs: version, health, where it is reached, and its images. */
export function WorkloadCard(props: WorkloadCardProps) {
  const { runtime, commit, component } = props;
  const { t } = usePortalTranslation();
  const entityHref = useEntityHref();
  const ready = runtime.containers.filter(({ state }) => state === 'ready');
  return (
    <Card className={styles.card} role="group" aria-label={runtime.name}>
      <div className={styles.line}>
        <span className={styles.name}>
          <RiBox3Line aria-hidden size={16} />
          <TextLink bold href={entityHref(component)}>
            {runtime.name}
          </TextLink>
          {runtime.version && <Chip>{runtime.version}</Chip>}
        </span>
        <Status
          status={runtime.health}
          note={
            // A target that does not observe names no containers.
            runtime.containers.length > 0 &&
            t('environment.ready', {
              ready: String(ready.length),
              number: String(runtime.containers.length),
            })
          }
        />
      </div>
      <div className={styles.line}>
        <span className={styles.images}>
          {Object.values(runtime.images).join(' ')}
        </span>
        {commit && (
          <span className={styles.commit}>
            <RiGitCommitLine aria-hidden size={14} />
            <Hash length={7} value={commit} />
          </span>
        )}
      </div>
      {runtime.urls.map(url => (
        <div key={url} className={styles.url}>
          <TextLink external href={url}>
            {url}
          </TextLink>
        </div>
      ))}
      {runtime.message && <Note>{runtime.message}</Note>}
      {runtime.containers
        .filter(({ message }) => message)
        .map(({ name, message }) => `${name}: ${message}`)
        // What the workload says of itself may be what its only container says.
        .filter(text => text !== runtime.message)
        .map(text => (
          <Note key={text}>{text}</Note>
        ))}
    </Card>
  );
}
