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

import { DeploymentSummary } from '@platform-orchestrator/backstage-plugin-common';
import { DataTableGroup } from '../../components';
import { Translate } from '../../translation';

/** Puts deployments that have not ended first, then one group per day. Within a group the order stays. */
export function groupByDay(options: {
  deployments: DeploymentSummary[];
  now: Date;
  t: Translate;
}): DataTableGroup<DeploymentSummary>[] {
  const { deployments, now, t } = options;
  const groups = new Map<string, DataTableGroup<DeploymentSummary>>();
  const going = deployments.filter(deployment => !deployment.endedAt);
  if (going.length > 0) {
    groups.set('now', { id: 'now', title: t('deployments.now'), rows: going });
  }
  const today = dayOf(now);
  const yesterday = dayOf(
    new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1),
  );
  const names: Record<string, string> = {
    [today]: t('deployments.today'),
    [yesterday]: t('deployments.yesterday'),
  };
  for (const deployment of deployments) {
    if (deployment.endedAt) {
      const id = dayOf(new Date(deployment.createdAt));
      const group = groups.get(id) ?? { id, title: names[id] ?? id, rows: [] };
      group.rows.push(deployment);
      groups.set(id, group);
    }
  }
  return [...groups.values()];
}

function dayOf(date: Date): string {
  return date.toLocaleDateString(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
}
