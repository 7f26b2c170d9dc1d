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

import { useEntity } from '@backstage/plugin-catalog-react';
import { Card } from '@backstage/ui';
import {
  Application,
  EnvironmentSummary,
} from '@platform-orchestrator/backstage-plugin-common';
import { RiLockLine } from '@remixicon/react';
import { Age, Hash, KeyValueList, Status, TextLink } from '../../components';
import { usePortalLinks } from '../../links';
import {
  DeployButton,
  nextEnvironment,
  previousEnvironment,
  PromoteButton,
} from '../../planning';
import { usePortalTranslation } from '../../translation';
import styles from './EnvironmentColumn.module.css';
import { Waiting } from './Waiting';

/** Props of {@link EnvironmentColumn}. */
export interface EnvironmentColumnProps {
  application: Application;
  environment: EnvironmentSummary;
  workload: string;
  selected: boolean;
  onSelect: () => void;
}

/** A workload in one environment: its version first, then how it is, how it came there, and where it can go. */
export function EnvironmentColumn(props: EnvironmentColumnProps) {
  const { application, environment, workload, selected, onSelect } = props;
  const { entity } = useEntity();
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  const { name, paused } = environment;
  const present = environment.workloads.find(item => item.name === workload);
  const deployment = present?.deployment;
  const next = nextEnvironment(application.environments, name);
  const previous = previousEnvironment(application.environments, name);
  const here = { application: application.name, environment: name };
  return (
    <Card
      className={selected ? `${styles.card} ${styles.selected}` : styles.card}
    >
      <div className={styles.line}>
        <button
          type="button"
          className={styles.name}
          aria-pressed={selected}
          onClick={onSelect}
        >
          {name}
        </button>
        {environment.protected && (
          <span className={styles.protected}>
            <RiLockLine aria-hidden size={14} />
            {t('applications.protected')}
          </span>
        )}
      </div>
      <div className={styles.line}>
        <span className={styles.version}>
          {present ? present.version : t('status.not-deployed')}
        </span>
        <Status
          status={paused ? 'paused' : present?.health ?? 'not-deployed'}
          label={present || paused ? undefined : ''}
        />
      </div>
      <KeyValueList
        labelWidth={88}
        items={[
          {
            label: t('component.deployment'),
            value: deployment && (
              <>
                <TextLink href={links.deployment(deployment.id)}>
                  {t('summary.deployment', {
                    number: String(deployment.number),
                  })}
                </TextLink>{' '}
                <Status status={deployment.state} />
              </>
            ),
          },
          {
            label: t('component.when'),
            value: deployment && (
              <Age at={deployment.createdAt} by={deployment.createdBy} />
            ),
          },
          {
            label: t('component.commit'),
            value: deployment?.commit && (
              <>
                <Hash length={7} value={deployment.commit} />{' '}
                <span className={styles.muted}>{deployment.message}</span>
              </>
            ),
          },
          {
            label: t('component.waiting'),
            value: <Waiting environment={environment} />,
          },
        ]}
      />
      <div className={styles.actions}>
        {present && next && (
          <PromoteButton
            short
            from={here}
            to={next.name}
            workloads={[workload]}
          />
        )}
        {!present && previous && (
          <PromoteButton
            from={{ ...here, environment: previous.name }}
            to={name}
            workloads={[workload]}
          />
        )}
        <DeployButton
          variant="tertiary"
          environment={here}
          components={[entity]}
        />
      </div>
    </Card>
  );
}
