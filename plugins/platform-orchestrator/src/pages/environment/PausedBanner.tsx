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
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Environment,
  environmentUpdatePermission,
} from '@platform-orchestrator/backstage-plugin-common';
import { RiPlayLine } from '@remixicon/react';
import { Banner, Note, StatusIcon } from '../../components';
import { usePortalTranslation } from '../../translation';

/** Props of {@link PausedBanner}. */
export interface PausedBannerProps {
  environment: Environment;
  isPending: boolean;
  onResume: () => void;
}

/** Says that nothing starts here, how much waits, and how it goes on. Nothing where the environment is not paused. */
export function PausedBanner(props: PausedBannerProps) {
  const { environment, isPending, onResume } = props;
  const { application, name, paused, queued } = environment;
  const { t } = usePortalTranslation();
  const { allowed } = usePermission({
    permission: environmentUpdatePermission,
    resourceRef: `${application}/${name}`,
  });
  if (!paused) {
    return null;
  }
  return (
    <Banner
      tone="warning"
      icon={<StatusIcon status="paused" />}
      title={t('environment.isPaused', { name })}
      actions={
        allowed && (
          <Button
            variant="primary"
            iconStart={<RiPlayLine />}
            isPending={isPending}
            onPress={onResume}
          >
            {t('environment.resume')}
          </Button>
        )
      }
    >
      <p>{t('environment.pausedText')}</p>
      {queued > 0 && (
        <Note>{t('environment.waitingFor', { count: queued })}</Note>
      )}
    </Banner>
  );
}
