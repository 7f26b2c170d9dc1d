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

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach } from 'node:test';
import type { TestContext } from 'node:test';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ROOT } from '../../scripts/paths.mjs';
import { findBrowser } from './findBrowser.ts';

/** Pictures of pages on which a test failed; git-ignored. */
const REPORT = join(ROOT, 'e2e-test-report');

const PATIENCE_MILLISECONDS = 20_000;

/**
 * Gives each test of a group a fresh browser page. A test fails where the page
 * threw an error; of a failed test a picture is kept.
 *
 * @param options - `url` is what paths are relative to; others are Playwright's,
 *   such as `colorScheme`
 * @returns a function, because the page is there only while a test runs
 */
export function usePage(
  options: { url: () => string } & BrowserContextOptions,
): () => Page {
  const { url, ...contextOptions } = options;
  let browser: Browser | undefined;
  let page: Page | undefined;
  let errors: Error[] = [];

  before(async () => {
    const launchOptions = await findBrowser();
    if (!launchOptions) {
      throw new Error(
        'There is no Chromium, Chrome or Edge: name one in BROWSER_PATH.',
      );
    }
    browser = await chromium.launch(launchOptions);
  });
  beforeEach(async () => {
    errors = [];
    const context = await browser!.newContext({
      baseURL: url(),
      viewport: { width: 1440, height: 900 },
      ...contextOptions,
    });
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    page = await context.newPage();
    page.on('pageerror', error => errors.push(error));
  });
  afterEach(async context => {
    const { name, passed } = context as TestContext & { passed: boolean };
    if (!passed) {
      await mkdir(REPORT, { recursive: true });
      const file = `${name.replace(/[^a-z0-9]+/gi, '-')}.png`;
      await page?.screenshot({ path: join(REPORT, file) });
    }
    await page?.context().close();
    if (errors.length > 0) {
      throw new AggregateError(errors, `The page threw: ${errors.join('; ')}`);
    }
  });
  after(() => browser?.close());

  return () => {
    if (!page) {
      throw new Error('The page is there only while a test runs.');
    }
    return page;
  };
}
