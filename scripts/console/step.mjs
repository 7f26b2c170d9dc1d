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

/** A line a quarter of a minute shows that a long step is alive. */
const HEARTBEAT_MILLISECONDS = 15_000;

/**
 * Runs one piece of work and shows it: a line at the start, one every quarter
 * of a minute, one with the time that it took.
 *
 * @template T
 * @param {string} title - what is being done, such as `Installing dependencies`
 * @param {(note: (text: string) => void) => Promise<T>} work - is given a
 *   function that says how far it is; the next heartbeat shows the latest
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const start = Date.now();
  const elapsed = () => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  let latest = '';
  console.log(`→ ${title}`);
  const heartbeat = setInterval(() => {
    console.log(`  … ${latest ? `${latest}, ` : ''}${elapsed()}`);
  }, HEARTBEAT_MILLISECONDS);
  try {
    const result = await work(text => {
      latest = text;
    });
    console.log(`✓ ${title} (${elapsed()})`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}
