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

import { DeploymentNode } from '@platform-orchestrator/backstage-plugin-common';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  AsyncContent,
  LoadingCard,
  LogActions,
  LogView,
  nodeTitle,
  Section,
} from '../../components';
import { usePortalQueries } from '../../data';
import { usePortalTranslation } from '../../translation';

/** Props of {@link NodeLog}. */
export interface NodeLogProps {
  deploymentId: string;
  node: DeploymentNode;
}

/** What a node's driver wrote. */
export function NodeLog(props: NodeLogProps) {
  const { deploymentId, node } = props;
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const [follow, setFollow] = useState(true);
  const query = useQuery(queries.nodeLog({ id: deploymentId, node: node.key }));
  const title = t('log.title', { name: nodeTitle(node) });
  return (
    <Section
      title={title}
      aside={
        <LogActions
          lines={query.data ?? []}
          follow={follow}
          onFollowChange={setFollow}
          fileName={`${node.key}.log`}
        />
      }
    >
      <AsyncContent
        query={query}
        failedTitle={t('deployment.logFailed')}
        loading={<LoadingCard />}
      >
        {lines => (
          <LogView
            label={title}
            lines={lines}
            follow={follow}
            onFollowChange={setFollow}
            emptyText={t('log.empty')}
          />
        )}
      </AsyncContent>
    </Section>
  );
}
