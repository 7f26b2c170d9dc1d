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

import { fitViewport } from './fitViewport';

describe('fitViewport', () => {
  it('centres a graph that is smaller than its frame, at its own size', () => {
    expect(fitViewport({ width: 800, height: 500, frameWidth: 1000 })).toEqual({
      viewport: { zoom: 1, x: 100, y: 0 },
      height: 500,
      fits: true,
    });
  });

  it('makes a wider one as wide as the frame', () => {
    expect(fitViewport({ width: 1000, height: 500, frameWidth: 800 })).toEqual({
      viewport: { zoom: 0.8, x: 0, y: 0 },
      height: 400,
      fits: true,
    });
  });

  it('keeps text readable and the frame on the screen', () => {
    expect(
      fitViewport({ width: 4000, height: 3000, frameWidth: 1000 }),
    ).toEqual({
      viewport: { zoom: 0.6, x: 0, y: 0 },
      height: 760,
      fits: false,
    });
  });

  it('assumes that it fits before the frame is known', () => {
    expect(fitViewport({ width: 800, height: 100, frameWidth: 0 })).toEqual({
      viewport: { zoom: 1, x: 0, y: 0 },
      height: 200,
      fits: true,
    });
  });
});
