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

import { ButtonIcon } from '@backstage/ui';
import {
  Plan,
  PlannedNode,
} from '@platform-orchestrator/backstage-plugin-common';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { useState } from 'react';
import {
  ActionBadge,
  ActionName,
  actionOf,
  DataTable,
  NodeName,
  nodeLabel,
  nodeTitle,
} from '../../components';
import { WhyButton } from '../../match';
import { DefinitionLink } from '../../summary';
import { usePortalTranslation } from '../../translation';
import { AskedFor } from './AskedFor';
import { PlanGroupTitle } from './PlanGroupTitle';
import { PlanGroup, groupRows } from './planRows';
import { ReasonCell } from './ReasonCell';
import { RowDetail } from './RowDetail';

/** Props of {@link PlanTable}. */
export interface PlanTableProps {
  plan: Plan;
  /** Shows only rows of this action. */
  filter: ActionName | undefined;
  /** Keys that were confirmed. */
  confirmed: string[];
  onConfirm: (key: string) => void;
}

const GROUPS: PlanGroup[] = ['decision', 'change', 'removal', 'unchanged'];

/** The rows of a plan. What somebody must decide stands first and is open; what does not change is folded. */
export function PlanTable(props: PlanTableProps) {
  const { plan, filter, confirmed, onConfirm } = props;
  const { t } = usePortalTranslation();
  const [open, setOpen] = useState<string[]>(plan.confirmation.keys);
  const [unfolded, setUnfolded] = useState(false);
  const groups = groupRows(
    plan.nodes.filter(node => !filter || actionOf(node) === filter),
  );
  const names = new Map(
    plan.nodes.map(node => [node.key, nodeLabel(node).name]),
  );
  const nodeName = (key: string) => names.get(key) ?? key;
  const toggle = (key: string) =>
    setOpen(
      open.includes(key) ? open.filter(other => other !== key) : [...open, key],
    );
  const showUnchanged = unfolded || filter === 'unchanged' || !plan.hasChanges;

  return (
    <DataTable<PlannedNode>
      caption={t('plan.caption', { number: String(plan.nodes.length) })}
      rowKey={node => node.key}
      groups={GROUPS.filter(id => groups[id].length > 0).map(id => ({
        id,
        title: (
          <PlanGroupTitle
            group={id}
            nodes={groups[id]}
            open={id !== 'unchanged' || showUnchanged}
            onToggle={
              id === 'unchanged' ? () => setUnfolded(!unfolded) : undefined
            }
          />
        ),
        rows: id !== 'unchanged' || showUnchanged ? groups[id] : [],
      }))}
      detail={node =>
        open.includes(node.key) && (
          <RowDetail
            node={node}
            nodeName={nodeName}
            needsKey={plan.confirmation.keys.includes(node.key)}
            confirmed={confirmed.includes(node.key)}
            onConfirm={() => onConfirm(node.key)}
          />
        )
      }
      columns={[
        {
          id: 'details',
          header: null,
          width: '36px',
          inline: true,
          cell: node => (
            <ButtonIcon
              variant="tertiary"
              size="small"
              icon={
                open.includes(node.key) ? (
                  <RiArrowDownSLine />
                ) : (
                  <RiArrowRightSLine />
                )
              }
              aria-label={t('plan.details', { node: nodeTitle(node) })}
              aria-expanded={open.includes(node.key)}
              onPress={() => toggle(node.key)}
            />
          ),
        },
        {
          id: 'action',
          header: t('plan.column.action'),
          width: '128px',
          inline: true,
          cell: node => <ActionBadge action={actionOf(node)} />,
        },
        {
          id: 'node',
          header: t('plan.column.node'),
          rowHeader: true,
          inline: true,
          cell: node => <NodeName node={node} />,
        },
        {
          id: 'asked',
          header: t('plan.column.asked'),
          wideOnly: true,
          cell: node => <AskedFor origins={node.requestedBy} />,
        },
        {
          id: 'reason',
          header: t('plan.column.reason'),
          cell: node => (
            <ReasonCell
              node={node}
              nodeName={nodeName}
              needsKey={plan.confirmation.keys.includes(node.key)}
              confirmed={confirmed}
            />
          ),
        },
        {
          id: 'definition',
          header: t('plan.column.definition'),
          cell: node =>
            node.definition && (
              <>
                <DefinitionLink definition={node.definition} />{' '}
                <WhyButton
                  definition={node.definition.name}
                  request={{
                    application: plan.application,
                    environment: plan.environment,
                    type: node.type,
                    class: node.class,
                    id: node.id,
                  }}
                />
              </>
            ),
        },
      ]}
    />
  );
}
