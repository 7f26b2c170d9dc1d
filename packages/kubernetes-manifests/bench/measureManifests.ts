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

import { fastestMilliseconds } from './fastestMilliseconds';
import { generateScoreFile } from './generateScoreFile';
import { Measurement } from './Measurement';
import { ScoreSession } from './ScoreSession';

const SIZES = [100, 300, 1000];
/** On a machine with other work to do, few rounds of the largest size are undisturbed. */
const ROUNDS = 15;

/** Enough that the compiler of the JavaScript engine is done, and small enough that the first size isn't free. */
const WARM_UP_FILES = 600;

/** From the texts of Score files to the text of all manifests, in one process. */
export function measureManifests(): Measurement[] {
  new ScoreSession().render(scoreFiles(WARM_UP_FILES));
  const times = fastestMilliseconds(
    ROUNDS,
    SIZES.map(scoreFiles).map(texts => () => {
      new ScoreSession().render(texts);
    }),
  );
  return [
    ...SIZES.map(
      (size, index): Measurement => ({
        name: `${size} workloads, from text to manifests, each`,
        value: times[index] / size,
        unit: 'ms',
        ...(size === 300 && { limit: 1 }),
      }),
    ),
    {
      name: 'growth of time with workloads, slope in log-log',
      value: slope(SIZES, times),
      unit: '',
      limit: 1.1,
    },
    {
      name: 'one file changed out of 300',
      value: oneChanged(),
      unit: 'ms',
      limit: 5,
    },
    {
      name: 'bytes that differ when nothing changed',
      value: differingBytes(),
      unit: 'bytes',
      limit: 0,
    },
  ];
}

export function scoreFiles(count: number): string[] {
  return Array.from({ length: count }, (_, seed) => generateScoreFile(seed));
}

function oneChanged(): number {
  const texts = scoreFiles(300);
  const session = new ScoreSession();
  session.render(texts);
  let seed = texts.length;
  const change = () => {
    texts[150] = generateScoreFile(seed++);
    session.render(texts);
  };
  return fastestMilliseconds(ROUNDS, [change])[0];
}

function differingBytes(): number {
  const first = new ScoreSession().render(scoreFiles(300)).join('');
  const second = new ScoreSession().render(scoreFiles(300)).join('');
  return first === second ? 0 : Math.max(first.length, second.length);
}

/** Least squares through the logarithms. */
function slope(sizes: number[], times: number[]): number {
  const xs = sizes.map(Math.log);
  const ys = times.map(Math.log);
  const mean = (values: number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanX = mean(xs);
  const meanY = mean(ys);
  const covariance = mean(xs.map((x, i) => (x - meanX) * (ys[i] - meanY)));
  return covariance / mean(xs.map(x => (x - meanX) ** 2));
}
