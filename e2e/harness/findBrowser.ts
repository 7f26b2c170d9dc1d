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

import chromium from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright-core';

/** Where browsers lie that understand what Playwright says to Chromium. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** No sandbox, for tests also run as root; nothing is fetched by itself. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * How to start a browser: the one that `BROWSER_PATH` names, an installed one,
 * or the one that came as an npm package (Linux on x64).
 *
 * @returns undefined where there is none
 */
export async function findBrowser(): Promise<LaunchOptions | undefined> {
  const installed = [process.env.BROWSER_PATH ?? '', ...INSTALLED].find(path =>
    existsSync(path),
  );
  if (installed) {
    return { executablePath: installed, args: FLAGS };
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    // Its own flags are for functions in a cloud: one process, no web security.
    return {
      executablePath: await chromium.executablePath(),
      args: [...FLAGS, '--no-zygote'],
    };
  }
  return undefined;
}
