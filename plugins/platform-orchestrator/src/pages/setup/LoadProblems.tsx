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
import { useQuery } from '@tanstack/react-query';
import {
  Banner,
  ClockTime,
  CopyButton,
  formatPlace,
  StatusIcon,
} from '../../components';
import { usePortalQueries } from '../../data';
import { ProblemList, problemText } from '../../problem';
import { usePortalTranslation } from '../../translation';

/** What is wrong with the newest definitions, and what stays active meanwhile. Nothing where all is well. */
export function LoadProblems() {
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const query = useQuery({
    ...queries.capabilities(),
    refetchOnWindowFocus: 'always',
  });
  const { problems = [], loadedAt } = query.data?.definitions ?? {};
  const errors = problems.filter(({ severity }) => severity === 'error');
  const text = problems
    .map(problem =>
      problemText(
        problem.place ? formatPlace(problem.place) : t('problem.title'),
        problem,
      ),
    )
    .join('\n\n');
  return (
    <>
      {errors.length > 0 && (
        <div role="alert">
          <Banner
            tone="negative"
            icon={<StatusIcon status="failed" />}
            title={t('setup.errors', { count: errors.length })}
            actions={
              <>
                <CopyButton text={text}>{t('copy.copy')}</CopyButton>
                <Button
                  variant="secondary"
                  iconStart={<RiRefreshLine />}
                  onPress={() => query.refetch()}
                >
                  {t('checklist.checkAgain')}
                </Button>
              </>
            }
          >
            <p>
              {loadedAt
                ? t('setup.kept', { time: <ClockTime at={loadedAt} /> })
                : t('setup.nothingActive')}
            </p>
          </Banner>
        </div>
      )}
      <ProblemList problems={problems} />
    </>
  );
}
