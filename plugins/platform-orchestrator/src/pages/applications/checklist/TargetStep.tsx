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

import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { CodeBlock, CopyButton, Note } from '../../../components';
import { usePortalTranslation } from '../../../translation';
import styles from './Checklist.module.css';
import { Step } from './Step';
import { FIRST_TYPE, StepState } from './stepStates';

/** The type whose definitions say where workloads run. */
const TARGET_TYPE = 'deployment-target';

/** A definition that runs workloads where the portal runs. */
const DEFINITION = `apiVersion: platform-orchestrator.io/v1alpha1
kind: ResourceDefinition
metadata: { name: target-local, title: Processes of this machine }
spec:
  type: ${TARGET_TYPE}
  driver: process
  inputs: { directory: ../../apps }
  criteria: [{ environmentType: ${FIRST_TYPE} }]`;

/** What switches that driver on, as it stands in `app-config.yaml`. */
const SWITCH = `platformOrchestrator:
  drivers:
    process: { enabled: true }`;

/** The second step: what is deployed has somewhere to run. */
export function TargetStep(props: { state: StepState; onCheck: () => void }) {
  const { state, onCheck } = props;
  const { t } = usePortalTranslation();
  const type = <code>{FIRST_TYPE}</code>;
  return (
    <Step
      number={2}
      state={state}
      title={t('checklist.target.title', { type })}
    >
      {state === 'done' ? (
        <p>{t('checklist.target.found', { type })}</p>
      ) : (
        <>
          <p>
            {t('checklist.target.missing', {
              type,
              target: <code>{TARGET_TYPE}</code>,
            })}
          </p>
          <CodeBlock code={DEFINITION} />
          <div className={styles.actions}>
            <CopyButton text={DEFINITION}>
              {t('checklist.target.copyDefinition')}
            </CopyButton>
            <CopyButton text={SWITCH}>
              {t('checklist.target.copySwitch', {
                key: 'drivers.process.enabled: true',
              })}
            </CopyButton>
            <Button
              variant="tertiary"
              iconStart={<RiRefreshLine />}
              onPress={onCheck}
            >
              {t('checklist.checkAgain')}
            </Button>
          </div>
          <Note>
            {t('checklist.target.where', {
              key: 'platformOrchestrator.definitions',
              file: 'app-config.yaml',
            })}
          </Note>
        </>
      )}
    </Step>
  );
}
