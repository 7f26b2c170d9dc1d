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

import { LogLine } from '@platform-orchestrator/backstage-plugin-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { LogFollower } from './LogFollower';

const LOOK_EVERY = 250; // milliseconds between two looks for new lines

/**
 * Reads the logs of containers.
 *
 * @param options - `files` by container; `tail` lines first, of all containers together, then new ones until the signal aborts, with `follow`
 */
export async function* readLogs(options: {
  files: Record<string, string>;
  tail: number;
  follow: boolean;
  signal: AbortSignal;
}): AsyncIterable<LogLine> {
  const { files, tail, follow, signal } = options;
  const followers = Object.entries(files).map(
    ([container, path]) => new LogFollower({ container, path }),
  );
  const kept = (
    await Promise.all(followers.map(follower => follower.readAll()))
  ).flat();
  yield* sortByTime(kept).slice(Math.max(0, kept.length - tail));
  while (follow && !signal.aborted) {
    await sleep(LOOK_EVERY, undefined, { signal }).catch(() => {});
    const news = await Promise.all(
      followers.map(follower => follower.readNew()),
    );
    yield* sortByTime(news.flat());
  }
}

function sortByTime(lines: LogLine[]): LogLine[] {
  return lines.sort((one, other) => one.at.getTime() - other.at.getTime());
}
