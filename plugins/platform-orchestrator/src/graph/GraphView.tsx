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

import { Card, SearchField } from '@backstage/ui';
import { RiListUnordered, RiNodeTree } from '@remixicon/react';
import { KeyboardEvent, ReactNode, useEffect, useRef, useState } from 'react';
import { SegmentedFilter, StatusIcon } from '../components';
import { usePortalTranslation } from '../translation';
import { findNodes } from './findNodes';
import { focusNode } from './focusNode';
import { GraphCanvas } from './GraphCanvas';
import { GraphModel, isProblem } from './GraphModel';
import { GraphTable } from './GraphTable';
import styles from './GraphView.module.css';
import { useGraphMode } from './useGraphMode';

/** Props of {@link GraphView}. */
export interface GraphViewProps {
  graph: GraphModel;
  /** What the graph is of: an environment or a deployment. */
  name: string;
  selected: string | undefined;
  onSelect: (key: string | undefined) => void;
  legend: ReactNode;
  /** What is told of the selected node, beside the graph; below it where that is too narrow. */
  panel?: ReactNode;
}

/** A graph with its search, its table twin, and what is told of the selected node. */
export function GraphView(props: GraphViewProps) {
  const { graph, name, selected, onSelect, legend, panel } = props;
  const { t } = usePortalTranslation();
  const { mode, setMode, fixed } = useGraphMode();
  const [search, setSearch] = useState('');
  const [only, setOnly] = useState<'all' | 'problems'>('all');
  const [focusPanel, setFocusPanel] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLDivElement>(null);
  const panelRef = useRef<HTMLElement>(null);

  const problems = graph.items.filter(isProblem);
  const found = findNodes({
    items: only === 'problems' ? problems : graph.items,
    search,
    all: graph.items.length,
  });

  useEffect(() => {
    if (focusPanel && selected) {
      panelRef.current?.focus();
      setFocusPanel(false);
    }
  }, [focusPanel, selected]);

  const select = (key: string, how: { byKeyboard: boolean }) => {
    onSelect(key);
    setFocusPanel(how.byKeyboard);
  };
  const onPanelKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && selected) {
      onSelect(undefined);
      focusNode(root.current, selected);
    }
  };
  const onGraphKey = (event: KeyboardEvent) => {
    if (event.key === '/') {
      event.preventDefault();
      searchRef.current?.querySelector('input')?.focus();
    }
  };

  const shared = { graph, selected, found, onSelect: select };
  const label = t('graph.label', {
    name,
    count: graph.items.length,
    links: String(graph.connections.length),
  });
  return (
    <div ref={root} className={styles.view}>
      <div className={styles.tools}>
        <div ref={searchRef} className={styles.search}>
          <SearchField
            size="small"
            aria-label={t('graph.find')}
            placeholder={t('graph.findPlaceholder')}
            value={search}
            onChange={setSearch}
          />
        </div>
        <SegmentedFilter
          label={t('graph.show')}
          value={only}
          onChange={setOnly}
          options={[
            {
              id: 'all',
              label: t('graph.all', { number: String(graph.items.length) }),
            },
            {
              id: 'problems',
              label: t('graph.problems', { number: String(problems.length) }),
              icon: problems[0] && (
                <StatusIcon status={problems[0].status} size={14} />
              ),
            },
          ]}
        />
        {!fixed && (
          <div className={styles.mode}>
            <SegmentedFilter
              label={t('graph.view')}
              value={mode}
              onChange={setMode}
              options={[
                { id: 'graph', label: t('graph.graph'), icon: <RiNodeTree /> },
                {
                  id: 'table',
                  label: t('graph.table'),
                  icon: <RiListUnordered />,
                },
              ]}
            />
          </div>
        )}
      </div>
      <div
        className={panel ? `${styles.main} ${styles.withPanel}` : styles.main}
      >
        <Card className={styles.card} onKeyDown={onGraphKey}>
          {mode === 'graph' ? (
            <GraphCanvas {...shared} label={label} legend={legend} />
          ) : (
            <GraphTable {...shared} label={label} />
          )}
        </Card>
        {panel && (
          // Escape leaves the panel, from wherever in it the focus is.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <aside
            ref={panelRef}
            tabIndex={-1}
            aria-label={t('graph.selected')}
            className={styles.panel}
            onKeyDown={onPanelKey}
          >
            {panel}
          </aside>
        )}
      </div>
    </div>
  );
}
