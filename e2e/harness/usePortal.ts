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

import { after, before } from 'node:test';
import { Portal } from './Portal.ts';

/**
 * Gives all tests of a group one portal, started on an empty data folder
 * before the first and removed after the last.
 *
 * @returns a function, because the portal is there only while tests run
 */
export function usePortal(): () => Portal {
  let portal: Portal | undefined;
  before(async () => {
    portal = await Portal.create();
    await portal.start();
  });
  after(() => portal?.remove());
  return () => {
    if (!portal) {
      throw new Error('The portal is there only while tests run.');
    }
    return portal;
  };
}
