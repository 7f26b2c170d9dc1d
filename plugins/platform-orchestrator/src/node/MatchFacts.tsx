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

import {
  EnvironmentName,
  GraphNode,
  Origin,
} from '@platform-orchestrator/backstage-plugin-common';
import { useQuery } from '@tanstack/react-query';
import { formatPlace, KeyValueList, Note } from '../components';
import { usePortalQueries } from '../data';
import { CriteriaChips, WhyButton } from '../match';
import { DefinitionLink } from '../summary';
import { usePortalTranslation } from '../translation';

/** By which definition a node is made, why by that one, and who asked for it. */
export function MatchFacts(props: {
  environment: EnvironmentName;
  node: GraphNode;
}) {
  const { environment, node } = props;
  const { t } = usePortalTranslation();
  return (
    <KeyValueList
      labelWidth={88}
      items={[
        {
          label: t('node.definition'),
          value: node.definition ? (
            <DefinitionLink definition={node.definition} />
          ) : (
            t('node.noDefinition')
          ),
        },
        { label: t('node.driver'), value: node.driver },
        {
          label: t('node.why'),
          value: node.definition && (
            <WhyChosen environment={environment} node={node} />
          ),
        },
        {
          label: t('node.askedFor'),
          value: node.requestedBy.length > 0 && (
            <>
              {node.requestedBy.map(origin => (
                <div key={`${origin.name} ${origin.path}`}>
                  <OriginText origin={origin} />
                </div>
              ))}
            </>
          ),
        },
      ]}
    />
  );
}

function OriginText(props: { origin: Origin }) {
  const { name, path, place } = props.origin;
  return (
    <>
      {place ? formatPlace({ file: place.file, line: place.line }) : name}
      <Note>{path}</Note>
    </>
  );
}

function WhyChosen(props: { environment: EnvironmentName; node: GraphNode }) {
  const { environment, node } = props;
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const request = {
    application: environment.application,
    environment: environment.environment,
    type: node.type,
    class: node.class,
    id: node.id,
  };
  const { data } = useQuery(queries.match(request));
  const { name, rule, score } = node.definition!;
  const chosen = data?.candidates.find(
    candidate => candidate.definition === name && candidate.rule === rule,
  );
  const matching = data?.candidates.filter(candidate => candidate.matches);
  return (
    <>
      {matching &&
        t('node.mostSpecific', {
          count: matching.length,
          score: String(score),
        })}
      {chosen && <CriteriaChips fields={chosen.fields} />}
      <WhyButton request={request} definition={name}>
        {t('node.allCandidates')}
      </WhyButton>
    </>
  );
}
