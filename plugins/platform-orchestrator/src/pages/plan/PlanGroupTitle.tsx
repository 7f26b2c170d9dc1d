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

import { PlannedNode } from '@platform-orchestrator/backstage-plugin-common';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { nodeTitle } from '../../components';
import { usePortalTranslation } from '../../translation';
import styles from './PlanGroupTitle.module.css';
import { PlanGroup } from './planRows';

/** Props of {@link PlanGroupTitle}. */
export interface PlanGroupTitleProps {
  group: PlanGroup;
  nodes: PlannedNode[];
  open: boolean;
  /** Folds the group; missing for those that stay open. */
  onToggle?: () => void;
}

/** The heading of a group of rows, with how many there are. */
export function PlanGroupTitle(props: PlanGroupTitleProps) {
  const { group, nodes, open, onToggle } = props;
  const { t } = usePortalTranslation();
  const titles: Record<PlanGroup, string> = {
    decision: t('plan.group.decision'),
    change: t('plan.group.change'),
    removal: t('plan.group.removal'),
    unchanged: t('plan.group.unchanged'),
  };
  const title = (
    <>
      {titles[group]} <span className={styles.count}>{nodes.length}</span>
    </>
  );
  if (!onToggle) {
    return title;
  }
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-expanded={open}
      onClick={onToggle}
    >
      {open ? (
        <RiArrowDownSLine aria-hidden size={16} />
      ) : (
        <RiArrowRightSLine aria-hidden size={16} />
      )}
      <span>{title}</span>
      {!open && (
        <span className={styles.names}>{nodes.map(nodeTitle).join(', ')}</span>
      )}
    </button>
  );
}
