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

import { configure } from '@testing-library/dom';
import '@testing-library/jest-dom';

/** Pages are loaded when they are first shown, which takes its time on a busy machine. */
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);

/** What jsdom lacks and the graph and the log measure with: every element has the size of a small window. */
class ResizeObserverStub implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver = ResizeObserverStub;

for (const [name, size] of [
  ['clientWidth', 1000],
  ['clientHeight', 600],
] as const) {
  Object.defineProperty(Element.prototype, name, { get: () => size });
}
