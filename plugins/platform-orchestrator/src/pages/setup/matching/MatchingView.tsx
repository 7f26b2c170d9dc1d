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

import { MatchRequest } from '@platform-orchestrator/backstage-plugin-common';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { AsyncContent, Note, StateCard, StatusIcon } from '../../../components';
import { usePortalQueries } from '../../../data';
import { usePortalTranslation } from '../../../translation';
import { MatchRanking } from './MatchRanking';
import styles from './MatchingView.module.css';
import { RequestForm } from './RequestForm';
import { SameCommand } from './SameCommand';
import { ScoreCard } from './ScoreCard';
import { useMatchRequest } from './useMatchRequest';
import { useSettled } from './useSettled';

const SETTLE_MS = 300;

/** Which definition a request would get, and why not another: the request at the left, the ranking at the right. */
export function MatchingView() {
  const { t } = usePortalTranslation();
  const [request, change] = useMatchRequest();
  const settled = useSettled(JSON.stringify(request), SETTLE_MS);
  const asked = useMemo(() => completeRequest(JSON.parse(settled)), [settled]);
  return (
    <div className={styles.columns}>
      <RequestForm request={request} onChange={change} />
      <div className={styles.results}>
        <div role="status">
          {asked ? (
            <Ranking request={asked} />
          ) : (
            <StateCard
              icon={<StatusIcon status="waiting" />}
              title={t('setup.matching.incomplete')}
            >
              <Note>{t('setup.matching.incompleteText')}</Note>
            </StateCard>
          )}
        </div>
        <div className={styles.notes}>
          <ScoreCard />
          {asked && <SameCommand request={asked} />}
        </div>
      </div>
    </div>
  );
}

function Ranking(props: { request: MatchRequest }) {
  const queries = usePortalQueries();
  const { t } = usePortalTranslation();
  return (
    <AsyncContent
      query={useQuery({
        ...queries.match(props.request),
        placeholderData: previous => previous,
      })}
      failedTitle={t('match.failed')}
    >
      {explanation => <MatchRanking explanation={explanation} />}
    </AsyncContent>
  );
}

/** A request with all that the server needs to be asked. */
function completeRequest(
  request: Partial<MatchRequest>,
): MatchRequest | undefined {
  const { type, application, environment } = request;
  return type && application && environment
    ? { ...request, type, application, environment }
    : undefined;
}
