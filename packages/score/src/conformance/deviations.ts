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

/** Cases in which the reference implementation is wrong, by their own note, with what is done here instead. */
export const DEVIATIONS: Readonly<Record<string, string>> = {
  'score-go:boundary:containers.main.readinessProbe-map:6a11a12bb0':
    'A probe without httpGet and exec is refused, as the newest schema of the specification does; the copy in score-go 1.20 lets it through and both tools fail later.',
};
