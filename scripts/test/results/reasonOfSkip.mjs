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

/**
 * Why a test is skipped. Jest keeps no reason, so its place is the title of the
 * test or of a group around it: `stores logs (needs kubernetes: KUBECONFIG is
 * not set)`.
 *
 * @param {string} title - with those of the groups around it
 * @returns {string | undefined} undefined: it does not say
 */
export function reasonOfSkip(title) {
  return /\((needs [^()]+)\)/.exec(title)?.[1];
}
