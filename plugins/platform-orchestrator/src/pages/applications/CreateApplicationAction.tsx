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
import { usePermission } from '@backstage/plugin-permission-react';
import { applicationCreatePermission } from '@platform-orchestrator/backstage-plugin-common';
import { RiAddLine } from '@remixicon/react';
import { useLocation } from 'react-router-dom';
import { usePortalLinks } from '../../links';
import { usePortalTranslation } from '../../translation';
import styles from './CreateApplicationAction.module.css';

/**
 * Leads to the form for a new application. Stands in the plugin's header, but only above the list of applications, and
 * only for those who may add one.
 */
export function CreateApplicationAction() {
  const { t } = usePortalTranslation();
  const applications = usePortalLinks().applications();
  const { pathname, search } = useLocation();
  const { allowed } = usePermission({
    permission: applicationCreatePermission,
  });
  if (!applications || pathname !== applications || search || !allowed) {
    return null;
  }
  return (
    <ButtonLink
      variant="primary"
      iconStart={<RiAddLine />}
      href={`${applications}?create`}
    >
      <span className={styles.label}>{t('applications.create')}</span>
    </ButtonLink>
  );
}
