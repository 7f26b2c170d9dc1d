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

import { ButtonIcon, Card } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import {
  EnvironmentName,
  GraphNode,
  ResourceGraph,
} from '@platform-orchestrator/backstage-plugin-common';
import { ReactNode } from 'react';
import { nodeLabel, Status, StatusName, TypeIcon } from '../components';
import { usePortalTranslation } from '../translation';
import { MatchFacts } from './MatchFacts';
import { NeighbourList } from './NeighbourList';
import styles from './NodePanel.module.css';
import { OutputList } from './OutputList';

/** Props of {@link NodePanel}. */
export interface NodePanelProps {
  environment: EnvironmentName;
  graph: ResourceGraph;
  node: GraphNode;
  status: StatusName;
  onSelect: (key: string) => void;
  onClose: () => void;
  /** Leads to the page of the provisioned resource. */
  link?: ReactNode;
}

/** Everything about a node of an environment: what it is made by and why, what it gives, and what it is joined to. */
export function NodePanel(props: NodePanelProps) {
  const { environment, graph, node, status, onSelect, onClose, link } = props;
  const { t } = usePortalTranslation();
  const { name, type } = nodeLabel(node);
  const hasOutputs =
    Object.keys(node.outputs).length + node.secretOutputs.length > 0;
  return (
    <Card className={styles.panel}>
      <header className={styles.head}>
        <TypeIcon type={node.type} />
        <div className={styles.title}>
          <h3>{name}</h3>
          <span>{t('node.typeAndClass', { type, class: node.class })}</span>
        </div>
        <div className={styles.actions}>
          {link}
          <ButtonIcon
            variant="tertiary"
            icon={<RiCloseLine />}
            aria-label={t('node.close')}
            onPress={onClose}
          />
        </div>
        <div className={styles.status}>
          <Status status={status} note={node.healthMessage} />
        </div>
      </header>
      <section>
        <MatchFacts environment={environment} node={node} />
      </section>
      {hasOutputs && (
        <section>
          <h4>{t('node.outputs')}</h4>
          <OutputList
            outputs={node.outputs}
            secretOutputs={node.secretOutputs}
          />
        </section>
      )}
      <NeighbourList
        title={t('node.dependsOn')}
        graph={graph}
        edges={graph.edges.filter(edge => edge.from === node.key)}
        neighbour={edge => edge.to}
        onSelect={onSelect}
      />
      <NeighbourList
        title={t('node.neededBy')}
        graph={graph}
        edges={graph.edges.filter(edge => edge.to === node.key)}
        neighbour={edge => edge.from}
        onSelect={onSelect}
      />
    </Card>
  );
}
