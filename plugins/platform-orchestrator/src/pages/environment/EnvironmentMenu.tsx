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

import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  Environment,
  environmentDeletePermission,
  environmentUpdatePermission,
} from '@platform-orchestrator/backstage-plugin-common';
import { RiDeleteBinLine, RiMoreLine, RiPauseLine } from '@remixicon/react';
import { usePortalLinks } from '../../links';
import { usePortalTranslation } from '../../translation';

/** Props of {@link EnvironmentMenu}. */
export interface EnvironmentMenuProps {
  environment: Environment;
  onPause: () => void;
}

/** What is seldom done to an environment. Nothing for those who may do none of it. */
export function EnvironmentMenu(props: EnvironmentMenuProps) {
  const { environment, onPause } = props;
  const { application, name, paused } = environment;
  const { t } = usePortalTranslation();
  const links = usePortalLinks();
  const resourceRef = `${application}/${name}`;
  const update = usePermission({
    permission: environmentUpdatePermission,
    resourceRef,
  });
  const remove = usePermission({
    permission: environmentDeletePermission,
    resourceRef,
  });
  const mayPause = update.allowed && !paused;
  if (!mayPause && !remove.allowed) {
    return null;
  }
  return (
    <MenuTrigger>
      <ButtonIcon
        variant="tertiary"
        icon={<RiMoreLine />}
        aria-label={t('environment.more')}
      />
      <Menu aria-label={t('environment.more')}>
        {mayPause && (
          <MenuItem iconStart={<RiPauseLine />} onAction={onPause}>
            {t('environment.pause')}
          </MenuItem>
        )}
        {remove.allowed && (
          <MenuItem
            color="danger"
            iconStart={<RiDeleteBinLine />}
            href={links.newPlan(
              { application, environment: name },
              { delete: true },
            )}
          >
            {t('environment.delete')}
          </MenuItem>
        )}
      </Menu>
    </MenuTrigger>
  );
}
