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

import { nodeLabel, StatusIcon, StatusName, TypeIcon } from '../components';
import { usePortalTranslation } from '../translation';
import styles from './GraphNodeCard.module.css';
import { GraphItem } from './GraphModel';

/** Props of {@link GraphNodeCard}. */
export interface GraphNodeCardProps {
  item: GraphItem;
  selected: boolean;
  /** Found by the search; the others step back. */
  dimmed: boolean;
  /** Whether the graph's one tab stop is here. */
  focusable: boolean;
  /** Called with whether it was chosen by keyboard. */
  onPress: (byKeyboard: boolean) => void;
  onFocus: () => void;
}

/** How the border tells a status that differs from normal. */
const TONES: Partial<Record<StatusName, string>> = {
  failed: 'negative',
  degraded: 'warning',
  drifted: 'warning',
  running: 'info',
  progressing: 'info',
  settling: 'info',
  deleting: 'info',
  created: 'positive',
  updated: 'positive',
  replaced: 'positive',
  adopted: 'positive',
  deleted: 'positive',
  blocked: 'absent',
  waiting: 'absent',
  pending: 'absent',
  'not-deployed': 'absent',
};

/** A node of the graph: type, id within its lane, status. */
export function GraphNodeCard(props: GraphNodeCardProps) {
  const { item, selected, dimmed, focusable, onPress, onFocus } = props;
  const { t } = usePortalTranslation();
  const { name, type, detail } = nodeLabel(item);
  const word = t(`status.${item.status}`);
  const tone = TONES[item.status];
  const classes = [
    styles.card,
    tone && styles[tone],
    selected && styles.selected,
    dimmed && styles.dimmed,
  ];
  return (
    <button
      type="button"
      data-node={item.key}
      className={classes.filter(Boolean).join(' ')}
      tabIndex={focusable ? 0 : -1}
      aria-pressed={selected}
      // A click that no pointer made has no count.
      onClick={event => onPress(event.detail === 0)}
      onFocus={onFocus}
    >
      <span className={styles.spoken}>
        {t('graph.node', { name, type, status: word })}
      </span>
      <span className={styles.type}>
        <TypeIcon type={item.type} />
      </span>
      <span className={styles.text} aria-hidden>
        <span className={styles.name}>{name}</span>
        <span className={styles.detail}>
          <StatusIcon status={item.status} size={14} />
          {/* What is simply there needs no word; the name for screen readers has it. */}
          {item.status !== 'active' && (
            <span className={styles.word}>{word}</span>
          )}
          <span className={styles.what}>
            {item.status === 'active' ? detail : `· ${detail}`}
          </span>
        </span>
      </span>
    </button>
  );
}
