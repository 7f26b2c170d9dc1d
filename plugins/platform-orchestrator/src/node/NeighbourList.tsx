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
  GraphEdge,
  ResourceGraph,
} from '@platform-orchestrator/backstage-plugin-common';
import { nodeLabel } from '../components';
import styles from './NeighbourList.module.css';
import { OriginList } from './OriginList';

/** Props of {@link NeighbourList}. */
export interface NeighbourListProps {
  title: string;
  graph: ResourceGraph;
  edges: GraphEdge[];
  /** Which end of an edge is the neighbour. */
  neighbour: (edge: GraphEdge) => string;
  onSelect: (key: string) => void;
}

/** The nodes on one side of a node, each with the places that made the edge. Nothing where there is none. */
export function NeighbourList(props: NeighbourListProps) {
  const { title, graph, edges, neighbour, onSelect } = props;
  if (edges.length === 0) {
    return null;
  }
  return (
    <section>
      <h4>
        {title} <span className={styles.count}>{edges.length}</span>
      </h4>
      <ul className={styles.list}>
        {edges.map(edge => {
          const key = neighbour(edge);
          const node = graph.nodes.find(candidate => candidate.key === key);
          const label = node && nodeLabel(node);
          return (
            <li key={key}>
              <button
                type="button"
                className={styles.link}
                onClick={() => onSelect(key)}
              >
                {label?.name ?? key}
              </button>{' '}
              <span className={styles.type}>{label?.type}</span>
              <OriginList origins={edge.origins} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
