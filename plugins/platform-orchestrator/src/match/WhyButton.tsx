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

import { Button, DialogTrigger, Popover } from '@backstage/ui';
import { MatchRequest } from '@platform-orchestrator/backstage-plugin-common';
import { ReactNode } from 'react';
import { usePortalTranslation } from '../translation';
import { MatchExplained } from './MatchExplained';
import styles from './WhyButton.module.css';

/** Props of {@link WhyButton}. */
export interface WhyButtonProps {
  request: MatchRequest;
  /** The definition that was chosen. */
  definition: string;
  /** What the button says, where *why* alone would not do. */
  children?: ReactNode;
}

/** Explains in a popover why a definition was chosen, and why the others were not. */
export function WhyButton(props: WhyButtonProps) {
  const { request, definition, children } = props;
  const { t } = usePortalTranslation();
  const title = t('match.title', { definition });
  return (
    <DialogTrigger>
      <Button
        variant="tertiary"
        size="small"
        className={styles.button}
        aria-label={children ? undefined : title}
      >
        {children ?? t('match.why')}
      </Button>
      <Popover aria-label={title} className={styles.popover} hideArrow>
        <h3 className={styles.title}>{title}</h3>
        <MatchExplained request={request} />
      </Popover>
    </DialogTrigger>
  );
}
