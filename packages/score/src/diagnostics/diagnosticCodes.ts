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
 * At which step a problem is found. A file is read, overridden, upgraded, validated against the schema and then against the rules; resources are a matter of all
 * workloads.
 *
 * @public
 */
export type DiagnosticStage =
  | 'text'
  | 'override'
  | 'upgrade'
  | 'schema'
  | 'rule'
  | 'resources'
  | 'tool';

/**
 * Every code that this package reports, with the step that finds it.
 *
 * @public
 */
export const diagnosticCodes: Readonly<Record<string, DiagnosticStage>> = {
  'yaml/bad-alias': 'text',
  'yaml/bad-merge': 'text',
  'yaml/bad-tag': 'text',
  'yaml/duplicate-key': 'text',
  'yaml/forbidden-key': 'text',
  'yaml/inexact-number': 'text',
  'yaml/long-key': 'text',
  'yaml/not-json': 'text',
  'yaml/not-text': 'text',
  'yaml/syntax': 'text',
  'yaml/too-deep': 'text',
  'yaml/too-large': 'text',
  'yaml/too-many-documents': 'text',
  'yaml/too-many-values': 'text',
  'score/empty': 'text',
  'score/several-documents': 'text',
  'score/bad-override': 'override',
  'score/bad-override-path': 'override',
  'score/legacy-content': 'upgrade',
  'score/legacy-duplicate-target': 'upgrade',
  'score/legacy-entry-ignored': 'upgrade',
  'score/legacy-list': 'upgrade',
  'score/legacy-read-only': 'upgrade',
  'score/legacy-target': 'upgrade',
  'score/conflicting-fields': 'schema',
  'score/missing-field': 'schema',
  'score/out-of-range': 'schema',
  'score/too-long': 'schema',
  'score/too-short': 'schema',
  'score/unknown-field': 'schema',
  'score/wrong-format': 'schema',
  'score/wrong-type': 'schema',
  'score/wrong-value': 'schema',
  'score/ambiguous-probe': 'rule',
  'score/bad-base64': 'rule',
  'score/before-cycle': 'rule',
  'score/before-itself': 'rule',
  'score/before-unknown-container': 'rule',
  'score/duplicate-port': 'rule',
  'score/malformed-placeholder': 'rule',
  'score/more-problems': 'rule',
  'score/mount-conflict': 'rule',
  'score/placeholder-not-replaced': 'rule',
  'score/request-above-limit': 'rule',
  'score/unclosed-placeholder': 'rule',
  'score/unknown-metadata': 'rule',
  'score/unknown-placeholder-root': 'rule',
  'score/unknown-resource': 'rule',
  'score/unportable-placeholder': 'rule',
  'score/missing-source': 'resources',
  'score/resource-cycle': 'resources',
  'score/shared-resource-conflict': 'resources',
  'score/bad-version': 'tool',
  'score/version-mismatch': 'tool',
};
