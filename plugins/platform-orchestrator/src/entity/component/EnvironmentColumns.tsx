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

import { Application } from '@platform-orchestrator/backstage-plugin-common';
import { RiArrowRightLine } from '@remixicon/react';
import { Fragment } from 'react';
import { usePortalTranslation } from '../../translation';
import { EnvironmentColumn } from './EnvironmentColumn';
import styles from './EnvironmentColumns.module.css';

/** Props of {@link EnvironmentColumns}. */
export interface EnvironmentColumnsProps {
  application: Application;
  workload: string;
  selected: string | undefined;
  onSelect: (environment: string) => void;
}

/** The environments of a workload in the order of promotion: side by side, below each other where that is too narrow. */
export function EnvironmentColumns(props: EnvironmentColumnsProps) {
  const { application, workload, selected, onSelect } = props;
  const { t } = usePortalTranslation();
  return (
    <ul aria-label={t('component.environments')} className={styles.columns}>
      {application.environments.map((environment, index) => (
        <Fragment key={environment.uid}>
          {index > 0 && (
            <li aria-hidden className={styles.gap}>
              <RiArrowRightLine size={16} />
            </li>
          )}
          <li className={styles.column}>
            <EnvironmentColumn
              application={application}
              environment={environment}
              workload={workload}
              selected={environment.name === selected}
              onSelect={() => onSelect(environment.name)}
            />
          </li>
        </Fragment>
      ))}
    </ul>
  );
}
