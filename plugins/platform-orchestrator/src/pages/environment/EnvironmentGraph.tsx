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

import { ButtonLink } from '@backstage/ui';
import { EnvironmentName } from '@platform-orchestrator/backstage-plugin-common';
import { RiExternalLinkLine } from '@remixicon/react';
import { useQuery } from '@tanstack/react-query';
import { AsyncContent } from '../../components';
import {
  useApplicationEntities,
  useEntityHref,
  usePortalQueries,
} from '../../data';
import { graphOfEnvironment, GraphView } from '../../graph';
import { useSearchParam } from '../../links';
import { NodePanel } from '../../node';
import { ProblemList } from '../../problem';
import { usePortalTranslation } from '../../translation';

/** The resource graph of an environment; the address keeps which node is selected. */
export function EnvironmentGraph(props: { name: EnvironmentName }) {
  const { name } = props;
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const [selected, setSelected] = useSearchParam('node');
  const { resourceOf } = useApplicationEntities(name.application);
  const entityHref = useEntityHref();
  return (
    <AsyncContent
      query={useQuery(queries.graph(name))}
      failedTitle={t('environment.graphFailed')}
    >
      {data => {
        const graph = graphOfEnvironment(data);
        const node = data.nodes.find(({ key }) => key === selected);
        const item = graph.items.find(({ key }) => key === selected);
        const href = node && entityHref(resourceOf(node.key));
        return (
          <>
            <ProblemList problems={data.problems} />
            <GraphView
              graph={graph}
              name={name.environment}
              selected={node?.key}
              onSelect={setSelected}
              legend={<span>{t('graph.legend.direction')}</span>}
              panel={
                node &&
                item && (
                  <NodePanel
                    environment={name}
                    graph={data}
                    node={node}
                    status={item.status}
                    onSelect={setSelected}
                    onClose={() => setSelected(undefined)}
                    link={
                      href && (
                        <ButtonLink
                          variant="tertiary"
                          href={href}
                          iconStart={<RiExternalLinkLine />}
                          aria-label={t('node.open')}
                        />
                      )
                    }
                  />
                )
              }
            />
          </>
        );
      }}
    </AsyncContent>
  );
}
