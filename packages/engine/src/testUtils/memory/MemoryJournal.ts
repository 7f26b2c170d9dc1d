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

import { DeploymentRecord } from '../../model/Deployment';
import { JournalEntry } from '../../model/JournalEntry';
import { DeploymentChange, JournalAppend } from '../../ports/StateStore';

type LogLine = { sequence: number; at: Date; text: string };

/** Entries and node logs of deployments, and those who want to hear of new ones. */
export class MemoryJournal {
  readonly #entries = new Map<string, JournalEntry[]>();
  readonly #nodeLogs = new Map<string, LogLine[]>();
  readonly #listeners = new Set<(change: DeploymentChange) => void>();

  /** Returns the sequence of the last entry. */
  write(
    deployment: DeploymentRecord,
    token: number,
    entries: JournalAppend['entries'],
  ): number {
    const { id: deploymentId, environmentUid } = deployment;
    const written = this.#entries.get(deploymentId) ?? [];
    for (const entry of entries) {
      const sequence = written.length + 1;
      written.push(
        structuredClone({ ...entry, deploymentId, sequence, token }),
      );
    }
    this.#entries.set(deploymentId, written);
    // later, so that a listener never runs inside the transaction it hears of
    const nodesOnly =
      entries.length > 0 && entries.every(({ node }) => node !== undefined);
    setImmediate(() => {
      for (const listener of this.#listeners) {
        listener({
          environmentUid,
          deploymentId,
          ...(nodesOnly && { nodesOnly }),
        });
      }
    });
    return written.length;
  }

  list(deploymentId: string, after: number, limit: number): JournalEntry[] {
    const entries = this.#entries.get(deploymentId) ?? [];
    return structuredClone(entries.slice(after, after + limit));
  }

  writeNodeLog(
    deploymentId: string,
    node: string,
    lines: { at: Date; text: string }[],
  ): void {
    const place = JSON.stringify([deploymentId, node]);
    const written = this.#nodeLogs.get(place) ?? [];
    for (const { at, text } of lines) {
      written.push(structuredClone({ sequence: written.length + 1, at, text }));
    }
    this.#nodeLogs.set(place, written);
  }

  listNodeLog(
    deploymentId: string,
    node: string,
    after: number,
    limit: number,
  ): LogLine[] {
    const place = JSON.stringify([deploymentId, node]);
    const lines = this.#nodeLogs.get(place) ?? [];
    return structuredClone(lines.slice(after, after + limit));
  }

  onChange(listener: (change: DeploymentChange) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
