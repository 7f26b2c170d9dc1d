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
import { Problem } from '@platform-orchestrator/backstage-plugin-common';
import { RiCloseCircleLine, RiRefreshLine } from '@remixicon/react';
import { Banner } from '../../components';
import { errorMessage } from '../../data';
import { ProblemList } from '../../problem';
import { usePortalTranslation } from '../../translation';

/** Props of {@link InvalidSource}. */
export interface InvalidSourceProps {
  error: unknown;
  problems: Problem[];
  onRetry: () => void;
}

/** What was to be planned is not valid: every problem with its place, and that nothing was changed. */
export function InvalidSource(props: InvalidSourceProps) {
  const { error, problems, onRetry } = props;
  const { t } = usePortalTranslation();
  return (
    <>
      <div role="alert">
        <Banner
          tone="negative"
          icon={<RiCloseCircleLine aria-hidden size={16} />}
          title={t('plan.invalid', { count: problems.length })}
          actions={
            <Button
              variant="secondary"
              iconStart={<RiRefreshLine />}
              onPress={onRetry}
            >
              {t('plan.again')}
            </Button>
          }
        >
          <p>{errorMessage(error)}</p>
          <p>{t('plan.nothingChanged')}</p>
        </Banner>
      </div>
      <ProblemList problems={problems} />
    </>
  );
}
