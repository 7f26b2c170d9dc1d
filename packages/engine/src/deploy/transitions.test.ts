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
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeploymentState } from '../model/Deployment';
import { checkTransition, hasEnded, nextStates } from './transitions';

/** The rows of the table in the documentation. */
function documented(): [from: string, to: string][] {
  const text = readFileSync(join(__dirname, 'transitions.ts'), 'utf8');
  return [...text.matchAll(/^ \* \| ([a-z-]+) \| ([a-z-]+) \| .+ \|$/gm)]
    .map(([, from, to]): [string, string] => [from, to])
    .filter(([from]) => from !== 'from');
}

const STATES: DeploymentState[] = [
  'awaiting-approval',
  'queued',
  'running',
  'settling',
  'succeeded',
  'failed',
  'cancelled',
  'superseded',
  'stale',
];

describe('the life of a deployment', () => {
  it('is what the documentation says', () => {
    const actual = STATES.flatMap(from =>
      nextStates(from).map(to => `${from} → ${to}`),
    );
    expect(actual.sort()).toEqual(
      documented()
        .map(([from, to]) => `${from} → ${to}`)
        .sort(),
    );
    expect(actual).toHaveLength(16);
  });

  it('has a way from every state to an end, and none from an end', () => {
    for (const state of STATES) {
      const reached = new Set<DeploymentState>([state]);
      for (const from of reached) {
        nextStates(from).forEach(to => reached.add(to));
      }
      expect([...reached].some(hasEnded)).toBe(true);
      expect(hasEnded(state)).toBe(nextStates(state).length === 0);
    }
  });

  it('refuses every other step', () => {
    expect(() => checkTransition('succeeded', 'queued')).toThrow(
      'cannot go from succeeded to queued',
    );
    expect(() => checkTransition('queued', 'running')).not.toThrow();
  });
});
