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

import { useId } from 'react';
import { usePortalTranslation } from '../translation';
import styles from './GraphBackdrop.module.css';
import { GraphItem } from './GraphModel';
import { GraphLayout, PLATFORM_LANE, PlacedLane, PlacedLink } from './layout';

/** Props of {@link GraphBackdrop}. */
export interface GraphBackdropProps {
  layout: GraphLayout;
  items: Map<string, GraphItem>;
  selected: string | undefined;
  /** Called with the line under the pointer. */
  onHover: (link: PlacedLink | undefined) => void;
}

/** What lies behind the cards: the lanes and the lines. */
export function GraphBackdrop(props: GraphBackdropProps) {
  const { layout, items, selected, onHover } = props;
  const markers = useId();
  const drawn = layout.links.filter(
    link => !link.implied || touches(link, selected),
  );
  return (
    <div className={styles.backdrop} aria-hidden>
      {layout.lanes.map(lane => (
        <Lane key={lane.id} lane={lane} />
      ))}
      <svg width={layout.width} height={layout.height} className={styles.lines}>
        <defs>
          {(['plain', 'chosen', 'broken'] as const).map(kind => (
            <marker
              key={kind}
              id={`${markers}${kind}`}
              className={styles[kind]}
              viewBox="0 0 8 8"
              refX={7}
              refY={4}
              markerWidth={8}
              markerHeight={8}
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0 8 4 0 8z" />
            </marker>
          ))}
        </defs>
        {drawn.map(link => {
          const kind = kindOf(link, items, selected);
          return (
            <g key={`${link.from} ${link.to}`}>
              <path
                d={link.path}
                className={`${styles.line} ${styles[kind]}`}
                markerEnd={`url(#${markers}${kind})`}
              />
              <path
                d={link.path}
                className={styles.target}
                onPointerEnter={() => onHover(link)}
                onPointerLeave={() => onHover(undefined)}
              />
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function Lane(props: { lane: PlacedLane }) {
  const { id, x, y, width, height } = props.lane;
  const { t } = usePortalTranslation();
  return (
    <div
      className={styles.lane}
      style={{ left: x, top: y, width, height }}
      data-lane={id}
    >
      {id}
      {id === PLATFORM_LANE && (
        <span className={styles.note}> {t('graph.platformNote')}</span>
      )}
    </div>
  );
}

function touches(link: PlacedLink, key: string | undefined): boolean {
  return link.from === key || link.to === key;
}

function kindOf(
  link: PlacedLink,
  items: Map<string, GraphItem>,
  selected: string | undefined,
): 'plain' | 'chosen' | 'broken' {
  if (touches(link, selected)) {
    return 'chosen';
  }
  const source = items.get(link.from)?.status;
  const broken = source === 'failed' || source === 'blocked';
  return broken && items.get(link.to)?.status === 'blocked'
    ? 'broken'
    : 'plain';
}
