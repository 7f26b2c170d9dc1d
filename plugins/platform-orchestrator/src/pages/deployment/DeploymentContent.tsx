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

import { Deployment } from '@platform-orchestrator/backstage-plugin-common';
import { Stack } from '../../components';
import { useSearchParam } from '../../links';
import { DeploymentGraph } from './DeploymentGraph';
import { DeploymentHead } from './DeploymentHead';
import { EndBanner } from './EndBanner';
import { FailedNodes } from './FailedNodes';
import { NodeLog } from './NodeLog';
import { NodeTable } from './NodeTable';
import { ProgressCard } from './ProgressCard';
import styles from './DeploymentContent.module.css';
import { ReachedAt } from './ReachedAt';
import { useDeploymentEvents } from './useDeploymentEvents';

/** The page of a deployment that was read, kept up to date while it goes on. */
export function DeploymentContent(props: { deployment: Deployment }) {
  const { deployment } = props;
  const connection = useDeploymentEvents(deployment);
  const [chosen, setChosen] = useSearchParam('node');
  const selected =
    deployment.nodes.find(({ key }) => key === chosen) ??
    mostInteresting(deployment);
  // One that waits is planned when its turn comes.
  const isPlanned = deployment.nodes.length > 0;
  return (
    <>
      <DeploymentHead deployment={deployment} />
      <Stack>
        <EndBanner deployment={deployment} />
        {isPlanned && (
          <ProgressCard deployment={deployment} connection={connection} />
        )}
        <FailedNodes deployment={deployment} />
        <ReachedAt deployment={deployment} />
        {isPlanned && (
          <>
            <DeploymentGraph
              deployment={deployment}
              selected={chosen}
              onSelect={setChosen}
            />
            <div className={styles.columns}>
              <NodeTable
                deployment={deployment}
                selected={selected?.key}
                onSelect={setChosen}
              />
              {selected && (
                <NodeLog deploymentId={deployment.id} node={selected} />
              )}
            </div>
          </>
        )}
      </Stack>
    </>
  );
}

/** Whose log is shown before a person chose one. */
function mostInteresting(deployment: Deployment) {
  const { nodes } = deployment;
  return (
    nodes.find(({ state }) => state === 'failed') ??
    nodes.find(({ state }) => state === 'running') ??
    nodes.filter(({ endedAt }) => endedAt).at(-1)
  );
}
