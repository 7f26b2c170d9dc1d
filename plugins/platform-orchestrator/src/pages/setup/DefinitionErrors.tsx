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

import { Container } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { Banner, StatusIcon, TextLink } from '../../components';
import { usePortalQueries } from '../../data';
import { usePortalLinks } from '../../links';
import { usePortalTranslation } from '../../translation';
import styles from './DefinitionErrors.module.css';

/**
 * Stands above all other pages while the newest definitions do not load. The server tells only those who may see the
 * setup.
 */
export function DefinitionErrors() {
  const { t } = usePortalTranslation();
  const queries = usePortalQueries();
  const links = usePortalLinks();
  const { data } = useQuery(queries.capabilities());
  const errors =
    data?.definitions.problems.filter(({ severity }) => severity === 'error') ??
    [];
  if (errors.length === 0) {
    return null;
  }
  return (
    <Container className={styles.area}>
      <Banner
        tone="negative"
        icon={<StatusIcon status="failed" />}
        title={t('setup.errors', { count: errors.length })}
        actions={
          <TextLink href={links.setup()}>{t('setup.openErrors')}</TextLink>
        }
      />
    </Container>
  );
}
