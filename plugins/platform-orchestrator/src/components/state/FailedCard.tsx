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

import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import { errorMessage } from '../../data';
import { usePortalTranslation } from '../../translation';
import { StatusIcon } from '../status';
import { formatClockTime } from '../time';
import { CopyButton } from '../value';
import { Note } from './Note';
import { StateCard } from './StateCard';

/** Props of {@link FailedCard}. */
export interface FailedCardProps {
  /** What could not be done, such as *The graph could not be read*. */
  title: string;
  error: unknown;
  /** When it was tried, in milliseconds since the epoch. */
  triedAt?: number;
  onRetry?: () => void;
}

/** Something failed: the cause in the server's words, and another try. */
export function FailedCard(props: FailedCardProps) {
  const { title, error, triedAt, onRetry } = props;
  const { t } = usePortalTranslation();
  const message = errorMessage(error);
  return (
    <StateCard
      alert
      icon={<StatusIcon status="failed" />}
      title={title}
      actions={
        <>
          {onRetry && (
            <Button
              variant="secondary"
              iconStart={<RiRefreshLine />}
              onPress={onRetry}
            >
              {t('failed.tryAgain')}
            </Button>
          )}
          <CopyButton variant="tertiary" text={`${title}\n${message}`}>
            {t('failed.copyDetails')}
          </CopyButton>
        </>
      }
    >
      <p>{message}</p>
      {triedAt ? (
        <Note>
          {t('failed.tried', {
            time: formatClockTime(new Date(triedAt), true),
          })}
        </Note>
      ) : null}
    </StateCard>
  );
}
