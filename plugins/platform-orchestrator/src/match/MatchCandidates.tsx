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

import { MatchExplanation } from '@platform-orchestrator/backstage-plugin-common';
import { Status } from '../components';
import { usePortalTranslation } from '../translation';
import { CriteriaChips } from './CriteriaChips';
import styles from './MatchCandidates.module.css';

/** All definitions that could have been used, best first, and why each won or lost. */
export function MatchCandidates(props: { explanation: MatchExplanation }) {
  const { candidates, winner, request } = props.explanation;
  const { t } = usePortalTranslation();
  return (
    <div className={styles.explanation}>
      <p className={styles.request}>
        {t('match.request', {
          node: `${request.type}.${request.class}#${request.id}`,
          application: request.application,
          environment: request.environment,
        })}
      </p>
      <ol className={styles.candidates}>
        {candidates.map(candidate => (
          <li key={`${candidate.definition} ${candidate.rule}`}>
            <div className={styles.what}>
              <strong>{candidate.definition}</strong>
              <CriteriaChips fields={candidate.fields} />
            </div>
            <div className={styles.result}>
              <strong>
                {candidate.matches
                  ? t('match.score', { score: String(candidate.score) })
                  : t('match.noMatch')}
              </strong>
              {candidate.definition === winner?.name &&
              candidate.rule === winner.rule ? (
                <Status small status="succeeded" label={t('match.chosen')} />
              ) : (
                <span className={styles.reason}>{candidate.reason}</span>
              )}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
