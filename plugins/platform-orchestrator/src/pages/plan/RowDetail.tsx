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
import { RiAlertLine } from '@remixicon/react';
import {
  Banner,
  ConfirmByKey,
  FieldDiff,
  nodeTitle,
  Note,
  Status,
} from '../../components';
import { usePortalTranslation } from '../../translation';
import styles from './RowDetail.module.css';

/** Props of {@link RowDetail}. */
export interface RowDetailProps {
  node: PlannedNode;
  nodeName: (key: string) => string;
  /** Its key must be confirmed before it runs. */
  needsKey: boolean;
  confirmed: boolean;
  onConfirm: () => void;
}

/** An open row: which fields change, what the driver says, and where it is confirmed. */
export function RowDetail(props: RowDetailProps) {
  const { node, needsKey, confirmed, onConfirm } = props;
  const { t } = usePortalTranslation();
  const title = nodeTitle(node);
  if (!needsKey) {
    return (
      <div className={styles.sunk}>
        <Changes {...props} />
      </div>
    );
  }
  return (
    <Banner
      tone="warning"
      icon={<RiAlertLine aria-hidden size={16} />}
      title={
        node.action === 'delete'
          ? t('plan.deletesData', { node: title })
          : t('plan.replacesData', { node: title })
      }
    >
      <p>{t('plan.leftAsItIs', { node: title })}</p>
      <Changes {...props} />
      {confirmed ? (
        <Status status="done" label={t('confirmKey.confirmed')} />
      ) : (
        <ConfirmByKey resourceKey={node.key} onConfirm={onConfirm} />
      )}
    </Banner>
  );
}

function Changes(props: RowDetailProps) {
  const { node, nodeName } = props;
  const { t } = usePortalTranslation();
  return (
    <>
      {node.changes.length > 0 ? (
        <FieldDiff
          caption={t('plan.changedFields', { node: nodeTitle(node) })}
          changes={node.changes}
          nodeName={nodeName}
        />
      ) : (
        <Note>
          {node.action === 'create' ? t('plan.isNew') : t('plan.noFields')}
        </Note>
      )}
      {node.preview === 'not-previewable' && (
        <Note>{t('plan.notPreviewable', { driver: node.driver ?? '' })}</Note>
      )}
    </>
  );
}
