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

import { EnvironmentSummary } from '@platform-orchestrator/backstage-plugin-common';
import { usePortalTranslation } from '../translation';

/** The version that all workloads of an environment share, else how many there are. */
export function EnvironmentVersion(props: { environment: EnvironmentSummary }) {
  const { version, versions } = props.environment;
  const { t } = usePortalTranslation();
  if (version) {
    return <>{version}</>;
  }
  return versions > 0 ? (
    <>{t('summary.versions', { number: String(versions) })}</>
  ) : null;
}
