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

import { MatchRequest } from '@platform-orchestrator/backstage-plugin-common';
import { CodeBlock, CopyButton, Section } from '../../../components';
import { usePortalTranslation } from '../../../translation';
import { explainCommand } from './explainCommand';

/** The command that gives the same answer from the files of the platform team. */
export function SameCommand(props: { request: MatchRequest }) {
  const { t } = usePortalTranslation();
  const command = explainCommand(props.request);
  return (
    <Section
      title={t('setup.matching.command')}
      aside={<CopyButton text={command} label={t('copy.copy')} />}
    >
      <CodeBlock label={t('setup.matching.command')} code={command} />
    </Section>
  );
}
