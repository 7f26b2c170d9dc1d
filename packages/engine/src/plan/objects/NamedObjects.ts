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

import { AttachedManifest } from '../../model/ActiveResource';
import { canonicalJson } from '../../model/canonicalJson';
import { isObject } from './objectIdentity';
import { objectKey } from './objectNode';

/** An object that one or several resources name. */
export interface NamedObject {
  manifest: AttachedManifest;
  /** Keys of the resources that name it, sorted. */
  parents: string[];
  /** Whether all of them mean the same. */
  agreed: boolean;
}

/** The objects of Kubernetes that resources of an environment name, as far as it is known. */
export class NamedObjects {
  readonly #environmentUid: string;
  readonly #byParent = new Map<string, Map<string, AttachedManifest>>();
  readonly #parents = new Map<string, Set<string>>();

  constructor(environmentUid: string) {
    this.#environmentUid = environmentUid;
  }

  /** Replaces what a resource names. */
  set(parent: string, manifests: readonly AttachedManifest[]): void {
    for (const key of this.of(parent)) {
      this.#parents.get(key)!.delete(parent);
    }
    const objects = manifests.filter(isObject);
    if (objects.length === 0) {
      this.#byParent.delete(parent);
      return;
    }
    this.#byParent.set(
      parent,
      new Map(
        objects.map(manifest => [
          objectKey(manifest, this.#environmentUid),
          manifest,
        ]),
      ),
    );
    for (const key of this.of(parent)) {
      const parents = this.#parents.get(key) ?? new Set();
      this.#parents.set(key, parents.add(parent));
    }
  }

  /** Keys of the objects that a resource names. */
  of(parent: string): string[] {
    return [...(this.#byParent.get(parent)?.keys() ?? [])];
  }

  /** Keys of all objects, sorted. */
  keys(): string[] {
    return [...this.#parents]
      .filter(([, parents]) => parents.size > 0)
      .map(([key]) => key)
      .sort();
  }

  /** Undefined when no resource names it. */
  get(key: string): NamedObject | undefined {
    const parents = [...(this.#parents.get(key) ?? [])].sort();
    if (parents.length === 0) {
      return undefined;
    }
    const manifests = parents.map(
      parent => this.#byParent.get(parent)!.get(key)!,
    );
    const texts = new Set(manifests.map(({ object }) => canonicalJson(object)));
    return { manifest: manifests[0], parents, agreed: texts.size === 1 };
  }
}
