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

import { Button, ButtonIcon } from '@backstage/ui';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { RiFileCopyLine } from '@remixicon/react';
import { ReactNode } from 'react';
import { usePortalTranslation } from '../../translation';

/** Props of {@link CopyButton}. */
export interface CopyButtonProps {
  text: string;
  /** What the button says; an icon alone where it is missing. */
  children?: ReactNode;
  /** Name of the button for screen readers, where it is an icon alone. */
  label?: string;
  variant?: 'secondary' | 'tertiary';
}

/** Puts a text on the clipboard, and says so. */
export function CopyButton(props: CopyButtonProps) {
  const { text, children, label, variant = 'secondary' } = props;
  const { t } = usePortalTranslation();
  const toastApi = useApi(toastApiRef);
  const copy = async () => {
    await window.navigator.clipboard.writeText(text);
    toastApi.post({
      title: t('copy.copied'),
      status: 'success',
      timeout: 2000,
    });
  };
  return children ? (
    <Button variant={variant} iconStart={<RiFileCopyLine />} onPress={copy}>
      {children}
    </Button>
  ) : (
    <ButtonIcon
      variant="tertiary"
      icon={<RiFileCopyLine />}
      aria-label={label ?? t('copy.copy')}
      onPress={copy}
    />
  );
}
