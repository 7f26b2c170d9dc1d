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
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ANNOTATION_APPLICATION } from '@platform-orchestrator/backstage-plugin-common';
import { RiAddCircleLine, RiAddLine, RiApps2Line } from '@remixicon/react';
import { usePortalLinks } from '../../../links';
import { catalogRouteRef, createFromTemplateRouteRef } from '../../../routes';
import { usePortalTranslation } from '../../../translation';
import styles from './Checklist.module.css';
import { Step } from './Step';
import { FIRST_TYPE, StepState } from './stepStates';

/** The third step: the first application, from a template, from an existing Component, or empty. */
export function ApplicationStep(props: { state: StepState }) {
  const { state } = props;
  const { t } = usePortalTranslation();
  const templates = useRouteRef(createFromTemplateRouteRef)?.();
  const catalog = useRouteRef(catalogRouteRef)?.();
  const applications = usePortalLinks().applications();
  return (
    <Step number={3} state={state} title={t('checklist.application.title')}>
      <p>
        {t('checklist.application.text', {
          type: <code>{FIRST_TYPE}</code>,
          annotation: <code>{ANNOTATION_APPLICATION}</code>,
        })}
      </p>
      <div className={styles.actions}>
        {templates && (
          <ButtonLink
            variant={state === 'next' ? 'primary' : 'secondary'}
            iconStart={<RiAddCircleLine />}
            href={templates}
          >
            {t('checklist.application.template')}
          </ButtonLink>
        )}
        {catalog && (
          <ButtonLink
            variant="secondary"
            iconStart={<RiApps2Line />}
            href={catalog}
          >
            {t('checklist.application.connect')}
          </ButtonLink>
        )}
        {applications && (
          <ButtonLink
            variant="tertiary"
            iconStart={<RiAddLine />}
            href={`${applications}?create`}
          >
            {t('checklist.application.empty')}
          </ButtonLink>
        )}
      </div>
    </Step>
  );
}
