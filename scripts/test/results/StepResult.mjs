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
 * What one step of `npm test` found out.
 *
 * @typedef {object} StepResult
 * @property {number} passed
 * @property {Failure[]} failures
 * @property {Skip[]} skips
 */

/**
 * @typedef {object} Failure
 * @property {string} name - of the test, or the file and line
 * @property {string} detail - what is wrong
 */

/**
 * @typedef {object} Skip
 * @property {string} name - of the test
 * @property {string} reason - such as `needs kubernetes: KUBECONFIG is not set`
 */

/**
 * The result of a step that is one single check with any number of findings.
 *
 * @param {Failure[]} failures
 * @returns {StepResult}
 */
export function singleCheck(failures) {
  return { passed: failures.length === 0 ? 1 : 0, failures, skips: [] };
}
