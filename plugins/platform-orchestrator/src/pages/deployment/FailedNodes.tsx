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

import { ButtonLink } from '@backstage/ui';
import {
  Deployment,
  DeploymentNode,
  Problem,
} from '@platform-orchestrator/backstage-plugin-common';
import { RiRefreshLine } from '@remixicon/react';
import { ClockTime, nodeTitle, Note } from '../../components';
import { usePortalLinks } from '../../links';
import { ProblemCard, ProblemList } from '../../problem';
import { usePortalTranslation } from '../../translation';

/** One card per failed node, then what else went wrong. */
export function FailedNodes(props: { deployment: Deployment }) {
  const { nodes, problems } = props.deployment;
  const failed = nodes.filter(({ state }) => state === 'failed');
  const shown = new Set(failed.map(({ key }) => key));
  return (
    <>
      {failed.map(node => (
        <div key={node.key} role="alert">
          <FailedNode deployment={props.deployment} node={node} />
        </div>
      ))}
      <ProblemList
        problems={problems.filter(({ node }) => !node || !shown.has(node))}
        titleOf={problem => {
          const node = nodes.find(({ key }) => key === problem.node);
          return node && nodeTitle(node);
        }}
      />
    </>
  );
}

function FailedNode(props: { deployment: Deployment; node: DeploymentNode }) {
  const { deployment, node } = props;
  const { application, environment, problems, set } = deployment;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  const problem: Problem = node.problem ??
    problems.find(candidate => candidate.node === node.key) ?? {
      code: 'unknown',
      severity: 'error',
      message: t('deployment.noMessage'),
    };
  return (
    <ProblemCard
      title={t('deployment.nodeFailed', { node: nodeTitle(node) })}
      note={
        <>
          {problem.code}
          {node.endedAt && (
            <>
              {' · '}
              <ClockTime seconds at={node.endedAt} />
            </>
          )}
        </>
      }
      problem={problem}
      actions={
        set && (
          <>
            <ButtonLink
              variant="secondary"
              iconStart={<RiRefreshLine />}
              href={links.newPlan({ application, environment }, { set })}
            >
              {t('deployment.again')}
            </ButtonLink>
            <Note>{t('deployment.againNote')}</Note>
          </>
        )
      }
    />
  );
}
