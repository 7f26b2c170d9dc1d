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

import { useQuery } from '@tanstack/react-query';
import { AsyncContent, Note } from '../../../components';
import { usePortalQueries } from '../../../data';
import { usePortalTranslation } from '../../../translation';
import styles from './Checklist.module.css';
import { ApplicationStep } from './ApplicationStep';
import { DefinitionsStep } from './DefinitionsStep';
import { stepStates } from './stepStates';
import { TargetStep } from './TargetStep';

/** What to do in an empty installation: three steps, each checked against it. */
export function Checklist() {
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const query = useQuery({
    ...queries.capabilities(),
    refetchOnWindowFocus: 'always',
  });
  return (
    <div className={styles.checklist}>
      <div>
        <h2 className={styles.title}>{t('checklist.title')}</h2>
        <Note>{t('checklist.intro')}</Note>
      </div>
      <AsyncContent query={query} failedTitle={t('checklist.failed')}>
        {({ definitions, notices }) => {
          const [loaded, target, application] = stepStates(definitions);
          return (
            <ol className={styles.steps}>
              <DefinitionsStep
                state={loaded}
                definitions={definitions}
                notices={notices}
              />
              <TargetStep state={target} onCheck={() => query.refetch()} />
              <ApplicationStep state={application} />
            </ol>
          );
        }}
      </AsyncContent>
    </div>
  );
}
