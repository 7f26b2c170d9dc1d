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

import { Deployment } from '@platform-orchestrator/backstage-plugin-common';
import { KeyValueList, Section, TextLink } from '../../components';
import { usePortalTranslation } from '../../translation';

/** Where people reach what was deployed. Nothing before that is known. */
export function ReachedAt(props: { deployment: Deployment }) {
  const { t } = usePortalTranslation();
  const reached = Object.entries(props.deployment.urls).filter(
    ([, urls]) => urls.length > 0,
  );
  if (reached.length === 0) {
    return null;
  }
  return (
    <Section title={t('deployment.reachedAt')}>
      <KeyValueList
        items={reached.map(([workload, urls]) => ({
          label: workload,
          value: urls.map(url => (
            <div key={url}>
              <TextLink external href={url}>
                {url}
              </TextLink>
            </div>
          )),
        }))}
      />
    </Section>
  );
}
