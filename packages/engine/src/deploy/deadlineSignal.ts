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
import { Clock } from '../ports/Clock';

/** Aborts at an instant, unless it is cleared before. */
export function deadlineSignal(options: { clock: Clock; deadline: Date }): {
  signal: AbortSignal;
  clear(): void;
} {
  const { clock, deadline } = options;
  const expired = new AbortController();
  const cleared = new AbortController();
  clock
    .sleep(
      Math.max(0, deadline.getTime() - clock.now().getTime()),
      cleared.signal,
    )
    .then(
      () => expired.abort(new Error('The deadline has passed')),
      () => {},
    );
  return { signal: expired.signal, clear: () => cleared.abort() };
}
