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

import { ActiveResource } from '../model/ActiveResource';
import { PlannedNode, PlanReason } from '../model/Plan';
import { DriverRegistry } from '../ports/DriverRegistry';
import { objectKeys } from './objects/objectKeys';
import { invert, orderNodes } from './orderNodes';

/**
 * What happens to rows that nothing asks for any more: stateless ones are deleted, stateful ones retained until they are pruned by key, and
 * what a retained one depends on is retained with it, and so are the objects that it names. In the order of deletion: dependants first.
 *
 * @param prune - keys that a person asked to delete
 */
export function planRemovals(options: {
  /** Rows that are not in the graph. */
  rows: readonly ActiveResource[];
  prune: ReadonlySet<string>;
  /** Keys that stay outside, and are managed no more. */
  detach?: ReadonlySet<string>;
  /** Stateful ones go too, each confirmed by key: the environment is deleted. */
  everything: boolean;
  confirmed: ReadonlySet<string>;
  drivers: DriverRegistry;
  title: (key: string) => string;
}): PlannedNode[] {
  const { rows, prune, everything, confirmed, drivers } = options;
  const { detach = new Set<string>() } = options;
  const byKey = new Map(rows.map(row => [row.key, row]));
  const kept = new Map<string, PlanReason>();
  for (const row of rows) {
    if (detach.has(row.key) || isDetached(row)) {
      keep(row.key, {
        code: 'detached',
        text: 'stays outside, and is managed no more',
      });
    }
  }
  const detached = new Set(kept.keys());
  for (const row of rows) {
    if (row.stateful && !prune.has(row.key) && !everything) {
      keep(row.key, {
        code: 'stateful-kept',
        text: 'no longer requested; stateful, kept until it is pruned',
      });
    }
  }

  function isDetached(row: ActiveResource): boolean {
    return row.state === 'detached' && !prune.has(row.key);
  }

  function keep(key: string, reason: PlanReason): void {
    const stack: [string, PlanReason][] = [[key, reason]];
    for (let entry = stack.pop(); entry; entry = stack.pop()) {
      const [current, because] = entry;
      const row = byKey.get(current);
      if (!row || kept.has(current)) {
        continue;
      }
      kept.set(current, because);
      for (const needed of [
        ...row.dependencies.map(dependency => dependency.key),
        ...objectKeys(row),
      ]) {
        stack.push([
          needed,
          {
            code: 'kept-for',
            text: `kept, because ${options.title(current)} depends on it`,
            node: current,
          },
        ]);
      }
    }
  }

  const dependencies = new Map(
    rows.map(row => [row.key, row.dependencies.map(({ key }) => key)]),
  );
  // a row is deleted before what it depends on
  const order = orderNodes(reverse(dependencies));
  return order.map(key => {
    const row = byKey.get(key)!;
    const keptBecause = kept.get(key);
    const base = removedNode(row);
    if (keptBecause) {
      return {
        ...base,
        action: 'retain',
        reasons: [keptBecause],
        ...(detached.has(key) && { detaches: true as const }),
      };
    }
    if (row.driver !== undefined && !drivers.get(row.driver)) {
      return {
        ...base,
        action: 'unknown',
        reasons: [
          {
            code: 'driver-missing',
            text: `driver ${row.driver} is not installed`,
          },
        ],
      };
    }
    const mustConfirm = row.stateful && !prune.has(key) && !confirmed.has(key);
    return {
      ...base,
      action: 'delete',
      reasons: [
        prune.has(key)
          ? { code: 'asked-to-prune', text: 'asked to be pruned' }
          : { code: 'no-longer-requested', text: 'no longer requested' },
      ],
      ...(mustConfirm && { blockedBy: [key] }),
    };
  });
}

function reverse(
  dependencies: ReadonlyMap<string, readonly string[]>,
): Map<string, string[]> {
  const dependants = invert(dependencies);
  return new Map(
    [...dependencies.keys()].map(key => [key, dependants.get(key) ?? []]),
  );
}

function removedNode(row: ActiveResource): PlannedNode {
  return {
    key: row.key,
    identity: row.identity,
    kind: row.kind,
    ...(row.workload && { workload: row.workload }),
    action: 'delete',
    reasons: [],
    changes: [],
    ...(row.driver && { driver: row.driver }),
    stateful: row.stateful,
    dependsOn: row.dependencies.map(({ key }) => key),
    requestedBy: [],
    preview: 'not-needed',
  };
}
