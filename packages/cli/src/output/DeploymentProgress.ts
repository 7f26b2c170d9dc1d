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

import {
  Deployment,
  DeploymentNode,
} from '@platform-orchestrator/backstage-plugin-common';
import { TextStream } from '../CommandLine';
import { nodeName } from './nodeName';
import { PLAN_ACTIONS } from './planActions';
import { Style } from './Styles';

const CLEAR_LINE = '\r\u001B[K';

const ENDS: Partial<
  Record<DeploymentNode['state'], { sign: string; style: Style }>
> = {
  done: { sign: '✓', style: 'positive' },
  skipped: { sign: '=', style: 'muted' },
  failed: { sign: '✗', style: 'negative' },
  blocked: { sign: '⊘', style: 'warning' },
};

/** Writes a line for each node that ends, and on a terminal a last line that tells what is going on. */
export class DeploymentProgress {
  readonly #stream: TextStream;
  readonly #told = new Map<string, DeploymentNode['state']>();
  #state: Deployment['state'] | undefined;

  constructor(stream: TextStream) {
    this.#stream = stream;
  }

  show(deployment: Deployment): void {
    const lines = [
      ...this.#changedNodes(deployment),
      ...this.#changedState(deployment),
    ];
    const { isTerminal } = this.#stream;
    const text = lines.map(line => `${line}\n`).join('');
    if (isTerminal) {
      this.#stream.write(CLEAR_LINE + text + this.#status(deployment));
    } else if (text) {
      this.#stream.write(text);
    }
  }

  /** Takes the last line away. */
  end(): void {
    if (this.#stream.isTerminal) {
      this.#stream.write(CLEAR_LINE);
    }
  }

  #changedNodes({ nodes }: Deployment): string[] {
    return nodes.flatMap(node => {
      const end = ENDS[node.state];
      const isNew = this.#told.get(node.key) !== node.state;
      this.#told.set(node.key, node.state);
      // Nothing happens to an unchanged node, which is no news.
      return end && isNew && node.action !== 'unchanged'
        ? [this.#describe(node, end)]
        : [];
    });
  }

  #describe(node: DeploymentNode, end: { sign: string; style: Style }): string {
    const { styles } = this.#stream;
    const { symbol, style } = PLAN_ACTIONS[node.action];
    const parts = [
      styles(end.style, end.sign),
      styles(style, symbol),
      node.type,
      nodeName(node),
      node.state === 'done' ? '' : node.state,
      styles('muted', duration(node)),
      node.problem?.message ?? '',
    ];
    return parts.filter(Boolean).join(' ');
  }

  #changedState({ state, queuePosition }: Deployment): string[] {
    if (state === this.#state) {
      return [];
    }
    this.#state = state;
    switch (state) {
      case 'queued':
        return queuePosition ? [`Queued behind ${queuePosition}`] : [];
      case 'settling':
        return ['Waiting until the workloads run'];
      default:
        return [];
    }
  }

  #status({ state, progress, nodes }: Deployment): string {
    const running = nodes
      .filter(node => node.state === 'running')
      .map(nodeName);
    const what = running.length > 0 ? `: ${running.join(', ')}` : '';
    return this.#stream.styles(
      'muted',
      `${state}, ${progress.done} of ${progress.total} done${what}`,
    );
  }
}

function duration({ startedAt, endedAt }: DeploymentNode): string {
  if (!startedAt || !endedAt) {
    return '';
  }
  const milliseconds = Date.parse(endedAt) - Date.parse(startedAt);
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
