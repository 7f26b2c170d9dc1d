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

import { ResourceIdentity, identityText } from '../../model/Identity';
import { DraftNode } from './DraftNode';

/** Which nodes to watch for. */
export interface ReachabilityOptions {
  /** Where the search starts; a node of this identity may be added later, or never. */
  pivot: ResourceIdentity;
  direction: 'dependencies' | 'dependents';
  /** Called once for each node reached. */
  reached: (node: DraftNode) => void;
}

/** All that one pivot reaches in one direction, as far as the graph has grown. */
interface Closure {
  direction: ReachabilityOptions['direction'];
  visited: Set<DraftNode>;
  watchers: ReachabilityOptions['reached'][];
}

/**
 * Keeps the transitive dependencies or dependents of some nodes current while edges are added, so that selectors need no repeated searches.
 * Each closure visits a node once: the cost of all of them is that of their final size.
 */
export class Reachability {
  readonly #closures = new Map<string, Closure>();
  /** By node, the closures that have visited it. */
  readonly #visitors = new Map<DraftNode, Closure[]>();

  /** @param pivot - the node of `options.pivot`, where it exists already */
  watch(options: ReachabilityOptions, pivot: DraftNode | undefined): void {
    const pivotText = identityText(options.pivot);
    const name = closureName(pivotText, options.direction);
    let closure = this.#closures.get(name);
    if (!closure) {
      closure = {
        direction: options.direction,
        visited: new Set(),
        watchers: [],
      };
      this.#closures.set(name, closure);
      if (pivot) {
        this.#extend(closure, [pivot]);
      }
    }
    closure.watchers.push(options.reached);
    for (const node of closure.visited) {
      if (node.text !== pivotText) {
        options.reached(node);
      }
    }
  }

  nodeAdded(node: DraftNode): void {
    if (this.#closures.size === 0) {
      return;
    }
    for (const direction of ['dependencies', 'dependents'] as const) {
      const closure = this.#closures.get(closureName(node.text, direction));
      if (closure) {
        this.#extend(closure, [node]);
      }
    }
  }

  edgeAdded(from: DraftNode, to: DraftNode): void {
    for (const closure of this.#visitors.get(from) ?? []) {
      if (closure.direction === 'dependencies') {
        this.#extend(closure, [to]);
      }
    }
    for (const closure of this.#visitors.get(to) ?? []) {
      if (closure.direction === 'dependents') {
        this.#extend(closure, [from]);
      }
    }
  }

  #extend(closure: Closure, start: DraftNode[]): void {
    const waiting = start;
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (closure.visited.has(node)) {
        continue;
      }
      // the first node visited is the pivot itself, which is not reached but where it starts
      const isPivot = closure.visited.size === 0;
      closure.visited.add(node);
      const visitors = this.#visitors.get(node);
      if (visitors) {
        visitors.push(closure);
      } else {
        this.#visitors.set(node, [closure]);
      }
      if (!isPivot) {
        for (const reached of closure.watchers) {
          reached(node);
        }
      }
      if (closure.direction === 'dependencies') {
        for (const { to } of node.dependencies) {
          waiting.push(to);
        }
      } else {
        for (const dependent of node.dependents) {
          waiting.push(dependent);
        }
      }
    }
  }
}

function closureName(pivot: string, direction: string): string {
  return `${direction} ${pivot}`;
}
