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

import { usePortalTranslation } from '../../translation';
import { formatAge } from './formatAge';
import { useNow } from './useNow';

/** A minute is the finest that an age shows; twice as often keeps it right. */
const RENEW_MS = 30_000;

/** Props of {@link Age}. */
export interface AgeProps {
  /** ISO 8601. */
  at: string;
  /** Who did it: a name or an entity ref. */
  by?: string;
}

/** How long ago something was; the exact time on hover. */
export function Age(props: AgeProps) {
  const { t } = usePortalTranslation();
  const now = useNow(RENEW_MS);
  const at = new Date(props.at);
  const age = formatAge({ at, now, t });
  return (
    <time dateTime={props.at} title={at.toLocaleString()}>
      {props.by
        ? t('time.by', { time: age, person: shortName(props.by) })
        : age}
    </time>
  );
}

/** `mira` of `user:default/mira`, `ci-shop` of `external:ci-shop`. */
export function shortName(person: string): string {
  return person.replace(/^.*[:/]/, '');
}
