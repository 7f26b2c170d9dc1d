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
import {
  DataTable,
  Hash,
  Note,
  Section,
  Status,
  StatusIcon,
  TextLink,
} from '../../../components';
import { usePortalLinks } from '../../../links';
import { CriteriaChips, scoreText } from '../../../match';
import { usePortalTranslation } from '../../../translation';

type Candidate = MatchExplanation['candidates'][number];

/** All rules that could have been used, best first, then those that do not match, the nearest first. */
export function MatchRanking(props: { explanation: MatchExplanation }) {
  const { candidates, winner, request } = props.explanation;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  const matching = candidates.filter(({ matches }) => matches);
  const others = candidates.filter(({ matches }) => !matches);
  const isWinner = ({ definition, rule }: Candidate) =>
    definition === winner?.name && rule === winner.rule;
  return (
    <Section
      flush
      title={
        <>
          <StatusIcon status={winner ? 'succeeded' : 'failed'} />
          {winner
            ? t('setup.matching.winner', { definition: winner.name })
            : t('setup.matching.noWinner', { type: request.type })}
        </>
      }
      aside={
        <Note>
          {t('setup.matching.count', {
            matching: String(matching.length),
            candidates: String(candidates.length),
          })}
        </Note>
      }
    >
      <DataTable<Candidate>
        caption={t('setup.matching.ranking')}
        rowKey={({ definition, rule }) => `${definition} ${rule}`}
        isSelected={isWinner}
        groups={[
          { id: 'matching', rows: matching },
          ...(others.length > 0
            ? [
                {
                  id: 'others',
                  title: t('setup.matching.others', {
                    number: String(others.length),
                  }),
                  rows: others,
                },
              ]
            : []),
        ]}
        columns={[
          {
            id: 'definition',
            header: t('setup.definitions.column.definition'),
            rowHeader: true,
            width: '24%',
            cell: ({ definition, driver, version }) => (
              <>
                <TextLink bold href={links.definition(definition)}>
                  {definition}
                </TextLink>
                <Note>
                  {driver} <Hash length={4} value={version} />
                </Note>
              </>
            ),
          },
          {
            id: 'rule',
            header: t('setup.matching.rule'),
            width: '32%',
            label: t('setup.matching.rule'),
            cell: ({ fields }) => <CriteriaChips fields={fields} />,
          },
          {
            id: 'score',
            header: t('setup.matching.score'),
            label: t('setup.matching.score'),
            align: 'end',
            cell: ({ matches, fields }) =>
              matches && scoreText(fields.map(({ field }) => field)),
          },
          {
            id: 'result',
            header: t('setup.matching.result'),
            label: t('setup.matching.result'),
            cell: candidate => (
              <>
                {isWinner(candidate) && (
                  <Status status="succeeded" label={t('match.chosen')} />
                )}
                <Note>{candidate.reason}</Note>
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
