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

import { Problem } from '@platform-orchestrator/backstage-plugin-common';
import { KeyValueList, SourceLine } from '../components';
import { usePortalTranslation } from '../translation';
import { formatPlace } from '../components';
import styles from './ProblemDetails.module.css';

/** A problem in the order in which it is understood: cause, value and its origin, effect, next step; then the place. */
export function ProblemDetails(props: { problem: Problem }) {
  const { problem } = props;
  const { t } = usePortalTranslation();
  const { place, path, expected, found, effect, nextStep } = problem;
  const withSource =
    place?.line !== undefined && problem.sourceLine !== undefined;
  // The caption of the source line has the place already.
  const where = [place && !withSource && formatPlace(place), path]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={styles.problem}>
      <KeyValueList
        labelWidth={88}
        items={[
          { label: t('problem.cause'), value: problem.message },
          {
            label: t('problem.found'),
            value: found && <code className={styles.code}>{found}</code>,
          },
          {
            label: t('problem.expected'),
            value: expected && <code className={styles.code}>{expected}</code>,
          },
          {
            label: t('problem.where'),
            value: where !== '' && <code className={styles.code}>{where}</code>,
          },
          { label: t('problem.effect'), value: effect },
          {
            label: t('problem.nextStep'),
            value: nextStep && <strong>{nextStep}</strong>,
          },
        ]}
      />
      {withSource && (
        <SourceLine
          place={place}
          line={problem.sourceLine ?? ''}
          hint={expected}
        />
      )}
    </div>
  );
}
