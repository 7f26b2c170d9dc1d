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

import { kindOfFile } from './kindOfFile';

describe('kindOfFile', () => {
  it.each([
    ['apiVersion: score.dev/v1b1\n', 'score'],
    ['# a workload\n"apiVersion": "score.dev/v1b1"\n', 'score'],
    ['{ "apiVersion": "score.dev/v1b1" }', 'score'],
    ['metadata: { name: [ }\napiVersion: score.dev/v1b1\n', 'score'],
    ['apiVersion: platform-orchestrator.io/v1alpha1\n', 'definitions'],
    [
      'apiVersion: v1\n---\napiVersion: platform-orchestrator.io/v1alpha1\n',
      'definitions',
    ],
    ['apiVersion: entity.humanitec.io/v1b1\n', 'definitions'],
    ['apiVersion: v1\nkind: ConfigMap\n', 'other'],
    ['data:\n  apiVersion: score.dev/v1b1\n', 'other'],
    ['', 'other'],
  ])('takes %j for %s', (text, kind) => {
    expect(kindOfFile(text)).toBe(kind);
  });
});
