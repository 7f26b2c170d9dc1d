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
import { ANNOTATION_APPLICATION } from '@platform-orchestrator/backstage-plugin-common';
import { RiAddLine } from '@remixicon/react';
import { CodeBlock, CopyButton, StateCard, StatusIcon } from '../../components';
import { usePortalLinks } from '../../links';
import { usePortalTranslation } from '../../translation';

/** A Component that names an application which the orchestrator does not know: what to correct, or to create. */
export function NotConnected(props: { application: string }) {
  const { application } = props;
  const { t } = usePortalTranslation();
  const applications = usePortalLinks().applications();
  const line = `${ANNOTATION_APPLICATION}: ${application}`;
  return (
    <StateCard
      icon={<StatusIcon status="unknown" />}
      title={t('component.notConnected')}
      actions={
        <>
          <CopyButton text={line}>{t('component.copyLine')}</CopyButton>
          {applications && (
            <ButtonLink
              variant="tertiary"
              iconStart={<RiAddLine />}
              href={`${applications}?create`}
            >
              {t('component.create', { application })}
            </ButtonLink>
          )}
        </>
      }
    >
      <p>{t('component.notConnectedText', { application })}</p>
      <CodeBlock code={line} />
    </StateCard>
  );
}
