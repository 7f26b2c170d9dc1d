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
import { Note, Status, UnknownUntil } from '../../components';
import { usePortalTranslation } from '../../translation';
import { isBlocked } from './planRows';

/** Props of {@link ReasonCell}. */
export interface ReasonCellProps {
  node: PlannedNode;
  nodeName: (key: string) => string;
  /** Its own key must be confirmed. */
  needsKey: boolean;
  confirmed: string[];
}

/** Why a node is planned as it is; before that, whether it is held back. */
export function ReasonCell(props: ReasonCellProps) {
  const { node, nodeName, needsKey, confirmed } = props;
  const { t } = usePortalTranslation();
  const reasons = node.reasons.map(reason => reason.text).join('; ');
  const until = node.until && <UnknownUntil node={nodeName(node.until)} />;
  if (!isBlocked(node, confirmed)) {
    return (
      <>
        {reasons}
        {until && <div>{until}</div>}
      </>
    );
  }
  return (
    <>
      <Status
        status="blocked"
        label={needsKey ? t('plan.blockedUntilConfirmed') : undefined}
      />
      <Note>
        {reasons} {until}
      </Note>
    </>
  );
}
