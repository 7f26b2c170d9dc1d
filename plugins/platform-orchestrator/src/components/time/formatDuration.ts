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

import { Translate } from '../../translation';

/**
 * A span of time in words: tenths of a second below a minute, then minutes, then hours.
 *
 * @param options.ms - length in milliseconds
 */
export function formatDuration(options: { ms: number; t: Translate }): string {
  const { ms, t } = options;
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 59.95) {
    const shown = seconds < 10 || seconds % 1 >= 0.05 ? 1 : 0;
    return t('duration.seconds', { seconds: seconds.toFixed(shown) });
  }
  const whole = Math.round(seconds);
  if (whole < 3600) {
    return t('duration.minutes', {
      minutes: String(Math.floor(whole / 60)),
      seconds: String(whole % 60),
    });
  }
  return t('duration.hours', {
    hours: String(Math.floor(whole / 3600)),
    minutes: String(Math.floor((whole % 3600) / 60)),
  });
}
