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
import { ProblemCard } from './ProblemCard';
import { usePortalTranslation } from '../translation';
import { formatPlace } from '../components';

/** Problems below each other, errors before warnings. */
export function ProblemList(props: {
  problems: Problem[];
  /** What a problem is of, where its place does not say it. */
  titleOf?: (problem: Problem) => string | undefined;
}) {
  const { titleOf } = props;
  const { t } = usePortalTranslation();
  const ordered = [
    ...props.problems.filter(problem => problem.severity === 'error'),
    ...props.problems.filter(problem => problem.severity === 'warning'),
  ];
  return (
    <>
      {ordered.map((problem, index) => (
        <ProblemCard
          key={index}
          problem={problem}
          title={
            problem.place
              ? formatPlace(problem.place)
              : titleOf?.(problem) ?? t('problem.title')
          }
          note={problem.code}
        />
      ))}
    </>
  );
}
