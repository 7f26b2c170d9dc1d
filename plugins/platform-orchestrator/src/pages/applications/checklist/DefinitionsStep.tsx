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

import { Capabilities } from '@platform-orchestrator/backstage-plugin-common';
import { Age, CodeBlock, CopyButton, Note } from '../../../components';
import { ProblemList } from '../../../problem';
import { usePortalTranslation } from '../../../translation';
import styles from './Checklist.module.css';
import { Step } from './Step';
import { StepState } from './stepStates';

/** What the step adds to an installation's configuration. */
const LINES = `platformOrchestrator:
  definitions:
    - { type: file, target: ../../examples/platform }`;

/** Props of {@link DefinitionsStep}. */
export interface DefinitionsStepProps {
  state: StepState;
  definitions: Capabilities['definitions'];
  notices: string[];
}

/** The first step: the platform team's files are read, and without an error. */
export function DefinitionsStep(props: DefinitionsStepProps) {
  const { state, definitions, notices } = props;
  const { t } = usePortalTranslation();
  return (
    <Step number={1} state={state} title={t('checklist.definitions.title')}>
      {definitions.definitions > 0 && (
        <p>
          {t('checklist.definitions.loaded', {
            definitions: String(definitions.definitions),
            resourceTypes: String(definitions.resourceTypes),
            environmentTypes: String(definitions.environmentTypes),
          })}
        </p>
      )}
      {definitions.loadedAt && (
        <Note>
          {t('checklist.definitions.read', {
            time: <Age at={definitions.loadedAt} />,
          })}
        </Note>
      )}
      {definitions.definitions === 0 && definitions.problems.length === 0 && (
        <>
          <p>{t('checklist.definitions.none')}</p>
          <CodeBlock code={LINES} />
          <div className={styles.actions}>
            <CopyButton text={LINES}>{t('checklist.copyLines')}</CopyButton>
          </div>
        </>
      )}
      {state === 'failed' && <p>{t('checklist.definitions.kept')}</p>}
      <ProblemList problems={definitions.problems} />
      {notices.map(notice => (
        <Note key={notice}>{notice}</Note>
      ))}
    </Step>
  );
}
