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

import { SourceSummary } from '@platform-orchestrator/backstage-plugin-common';
import { DeploymentSource } from '@platform-orchestrator/engine';
import { parse } from 'yaml';

/** Parsed sources that are kept: a page of deployments is asked for again and again. */
const KEPT_SUMMARIES = 1_000;

const summaries = new Map<string, SourceSummary>();

/**
 * A source in words.
 *
 * @param id - of the plan or deployment that it belongs to, whose source never changes
 */
export function presentSource(
  id: string,
  source: DeploymentSource,
): SourceSummary {
  let summary = summaries.get(id);
  if (!summary) {
    summary = summarize(source);
    if (summaries.size >= KEPT_SUMMARIES) {
      // the oldest one, for a map keeps the order of insertion
      summaries.delete(summaries.keys().next().value!);
    }
    summaries.set(id, summary);
  }
  return summary;
}

function summarize(source: DeploymentSource): SourceSummary {
  switch (source.kind) {
    case 'score': {
      const { files, remove = [], entity } = source;
      const names = files.map(workloadName).join(', ');
      const from = entity ? `the Score file of ${entity}` : 'Score files';
      const parts = [
        ...(files.length > 0 ? [`${names} from ${from}`] : []),
        ...(remove.length > 0 ? [`without ${remove.join(', ')}`] : []),
      ];
      return {
        kind: entity ? 'entity' : 'score',
        text: parts.join(', ') || 'no workloads',
        files: files.map(({ path }) => path),
      };
    }
    case 'set':
      return summarizeSet(source);
    case 'prune':
      return {
        kind: 'prune',
        text:
          source.keys.length === 1
            ? 'prune of a resource'
            : `prune of ${source.keys.length} resources`,
        files: [],
      };
    case 'adopt':
      return {
        kind: 'adopt',
        text:
          source.keys.length === 1
            ? 'adoption of a resource'
            : `adoption of ${source.keys.length} resources`,
        files: [],
      };
    default:
      return {
        kind: 'delete-environment',
        text: 'deletion of the environment',
        files: [],
      };
  }
}

function summarizeSet(
  source: Extract<DeploymentSource, { kind: 'set' }>,
): SourceSummary {
  const { set, workloads, from } = source;
  const files: string[] = [];
  if (!from) {
    const only = workloads ? `${workloads.join(', ')} of ` : '';
    return { kind: 'set', text: `${only}set ${set.slice(0, 8)}`, files };
  }
  const what = selection(workloads);
  return 'environment' in from
    ? { kind: 'environment', text: `${what} from ${from.environment}`, files }
    : { kind: 'deployment', text: `${what} of an earlier deployment`, files };
}

function selection(workloads: string[] | undefined): string {
  return workloads?.join(', ') ?? 'all workloads';
}

function workloadName({ path, content }: { path: string; content: string }) {
  try {
    const name = parse(content)?.metadata?.name;
    return typeof name === 'string' ? name : path;
  } catch {
    return path;
  }
}
