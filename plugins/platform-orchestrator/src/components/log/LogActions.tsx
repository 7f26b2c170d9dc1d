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

import { ButtonIcon, ToggleButton } from '@backstage/ui';
import { RiCheckLine, RiDownloadLine } from '@remixicon/react';
import { usePortalTranslation } from '../../translation';
import { CopyButton } from '../value';
import styles from './LogActions.module.css';
import { LogViewLine } from './LogView';

/** Props of {@link LogActions}. */
export interface LogActionsProps {
  lines: LogViewLine[];
  follow: boolean;
  onFollowChange: (follow: boolean) => void;
  /** Name of the file that *download* writes. */
  fileName: string;
}

/** What can be done with a log: follow its end, copy it, save it. */
export function LogActions(props: LogActionsProps) {
  const { lines, follow, onFollowChange, fileName } = props;
  const { t } = usePortalTranslation();
  const text = lines.map(line => `${line.at} ${line.text}`).join('\n');
  return (
    <div className={styles.actions}>
      <ToggleButton
        className={styles.follow}
        isSelected={follow}
        onChange={onFollowChange}
        iconStart={follow ? <RiCheckLine /> : undefined}
      >
        {t('log.follow')}
      </ToggleButton>
      <CopyButton text={text} label={t('log.copy')} />
      <ButtonIcon
        variant="tertiary"
        icon={<RiDownloadLine />}
        aria-label={t('log.download')}
        onPress={() => save(fileName, text)}
      />
    </div>
  );
}

function save(fileName: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
