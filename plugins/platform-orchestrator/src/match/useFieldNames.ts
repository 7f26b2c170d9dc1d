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

import { usePortalTranslation } from '../translation';

/** What the fields of a rule are called. */
export function useFieldNames(): Record<string, string> {
  const { t } = usePortalTranslation();
  return {
    environmentType: t('match.field.environmentType'),
    application: t('match.field.application'),
    environment: t('match.field.environment'),
    resource: t('match.field.resource'),
    class: t('match.field.class'),
  };
}
