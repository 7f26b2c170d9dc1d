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

import { Card } from '@backstage/ui';
import { Deployment } from '@platform-orchestrator/backstage-plugin-common';
import { Status } from '../../components';
import { GraphCanvas, graphOfDeployment, useMediaQuery } from '../../graph';
import { usePortalTranslation } from '../../translation';
import styles from './DeploymentGraph.module.css';

/** Props of {@link DeploymentGraph}. */
export interface DeploymentGraphProps {
  deployment: Deployment;
  selected: string | undefined;
  onSelect: (key: string) => void;
}

/** The graph of a deployment, which fills in from the left. Its twin is the table of nodes, alone on narrow screens. */
export function DeploymentGraph(props: DeploymentGraphProps) {
  const { deployment, selected, onSelect } = props;
  const { t } = usePortalTranslation();
  const narrow = useMediaQuery('(max-width: 600px)');
  if (narrow || deployment.nodes.length === 0) {
    return null;
  }
  const graph = graphOfDeployment(deployment.nodes);
  return (
    <Card className={styles.card}>
      <GraphCanvas
        graph={graph}
        label={t('graph.label', {
          name: t('deployment.title', { number: String(deployment.number) }),
          count: graph.items.length,
          links: String(graph.connections.length),
        })}
        selected={selected}
        onSelect={onSelect}
        legend={
          <>
            <span>{t('graph.legend.fills')}</span>
            <Status small status="blocked" label={t('graph.legend.blocked')} />
            <Status small status="waiting" label={t('graph.legend.waiting')} />
            <Status
              small
              status="unchanged"
              label={t('graph.legend.unchanged')}
            />
          </>
        }
      />
    </Card>
  );
}
