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

import { TestPlatform } from '../../testUtils/TestPlatform';
import { SHOP } from './shop';

/** Starts platforms, and stops them after each test. Call it inside `describe`. */
export function startingPlatforms() {
  const platforms: TestPlatform[] = [];
  afterEach(async () => {
    await Promise.all(
      platforms.splice(0).map(({ orchestrator }) => orchestrator.stop()),
    );
  });
  return async (
    options: Partial<Parameters<typeof TestPlatform.create>[0]> = {},
  ): Promise<TestPlatform> => {
    const platform = await TestPlatform.create({
      definitions: SHOP,
      ...options,
    });
    platforms.push(platform);
    platform.orchestrator.start();
    return platform;
  };
}
