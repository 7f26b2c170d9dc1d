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

/** A key of 40 digits that begins as is asked for; the rest is made from it, so that it is always the same. */
export function storyKey(start: string): string {
  let value = 7;
  let digits = start;
  for (const character of start) {
    value = (value * 31 + character.charCodeAt(0)) % 65_521;
  }
  while (digits.length < 40) {
    value = (value * 75 + 74) % 65_537;
    digits += value.toString(16);
  }
  return digits.slice(0, 40);
}

/** Keys of bookshop's nodes, by the names that the story gives them. */
export const keys = {
  cluster: storyKey('c1057e50'),
  namespace: storyKey('4a3e51ac'),
  target: storyKey('7a29e700'),
  dns: storyKey('d4501234'),
  cert: storyKey('ce470c9e'),
  route: storyKey('40072f88'),
  http: storyKey('41d07b93'),
  webWorkload: storyKey('3eb06d12'),
  web: storyKey('3eb00001'),
  cache: storyKey('cac4e0a0'),
  server: storyKey('5e47e200'),
  db: storyKey('9f31c2d8'),
  backup: storyKey('bac20bb0'),
  covers: storyKey('c07e4577'),
  apiWorkload: storyKey('a9106d12'),
  api: storyKey('a9100001'),
  nightly: storyKey('19471e41'),
  reports: storyKey('4e907790'),
};
