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

import { FieldChange } from '@platform-orchestrator/backstage-plugin-common';
import { ReactNode } from 'react';
import { usePortalTranslation } from '../../translation';
import { formatValue } from './formatValue';
import { SecretValue } from './SecretValue';
import { UnknownUntil } from './UnknownUntil';
import styles from './FieldDiff.module.css';

/** Props of {@link FieldDiff}. */
export interface FieldDiffProps {
  /** What changes, for screen readers. */
  caption: string;
  changes: FieldChange[];
  /** Name of a node by its key, for values that are unknown until it ran. */
  nodeName: (key: string) => string;
}

/** Which fields change, from what to what. */
export function FieldDiff(props: FieldDiffProps) {
  const { caption, changes, nodeName } = props;
  const { t } = usePortalTranslation();
  return (
    <table className={styles.diff}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('diff.field')}</th>
          <th scope="col">{t('diff.now')}</th>
          <th scope="col">{t('diff.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(change => (
          <tr key={change.path}>
            <th scope="row">{change.path}</th>
            <td>{before(change)}</td>
            <td>
              <After change={change} nodeName={nodeName} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function before(change: FieldChange): ReactNode {
  if (change.before === undefined) {
    return change.secret ? <SecretValue /> : null;
  }
  const text = formatValue(change.before);
  return change.unknownUntil ? text : <del className={styles.old}>{text}</del>;
}

function After(props: {
  change: FieldChange;
  nodeName: (key: string) => string;
}) {
  const { change, nodeName } = props;
  const { t } = usePortalTranslation();
  if (change.unknownUntil) {
    return <UnknownUntil node={nodeName(change.unknownUntil)} />;
  }
  if (change.secret) {
    return <span className={styles.word}>{t('value.otherSecret')}</span>;
  }
  if (change.after === undefined) {
    return <span className={styles.word}>{t('value.absent')}</span>;
  }
  return <ins className={styles.new}>{formatValue(change.after)}</ins>;
}
