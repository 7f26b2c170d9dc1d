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

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Button, ButtonLink, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { EnvironmentName } from '@platform-orchestrator/backstage-plugin-common';
import { RiArrowUpLine } from '@remixicon/react';
import { workloadOf } from '../data';
import { usePortalLinks } from '../links';
import { usePortalTranslation } from '../translation';

/** Props of {@link DeployButton}. */
export interface DeployButtonProps {
  environment: EnvironmentName;
  /** Components whose Score files can be deployed; nothing is drawn where there is none. */
  components: Entity[];
  variant?: 'secondary' | 'tertiary';
}

/** Leads to the plan of a Component's Score file; asks which one where there are several. */
export function DeployButton(props: DeployButtonProps) {
  const { environment, components, variant = 'secondary' } = props;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  const href = (component: Entity) =>
    links.newPlan(environment, { entity: stringifyEntityRef(component) });

  if (components.length === 0) {
    return null;
  }
  if (components.length === 1) {
    return (
      <ButtonLink
        variant={variant}
        iconStart={<RiArrowUpLine />}
        href={href(components[0])}
        aria-label={t('planning.deployTo', {
          environment: environment.environment,
        })}
      >
        {t('planning.deploy')}
      </ButtonLink>
    );
  }
  return (
    <MenuTrigger>
      <Button variant={variant} iconStart={<RiArrowUpLine />}>
        {t('planning.deploy')}
      </Button>
      <Menu aria-label={t('planning.deploy')}>
        {components.map(component => (
          <MenuItem key={component.metadata.name} href={href(component)}>
            {t('planning.scoreFileOf', { workload: workloadOf(component) })}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
