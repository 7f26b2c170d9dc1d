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

import { JsonObject, JsonValue } from '../model/Json';
import { JsonPath } from '../model/JsonPath';
import { Workload } from '../model/Workload';
import { isMapping } from '../source/isMapping';

/**
 * A text in which Score replaces placeholders.
 *
 * @public
 */
export interface WorkloadText {
  text: string;
  path: JsonPath;
  place: 'variable' | 'fileContent' | 'volumeSource' | 'param';
  /** The container, or the resource in whose params the text stands. */
  owner: string;
}

const ANY = Symbol('every member of a mapping');
const ALL_BELOW = Symbol('every text below, however deep');

interface Place {
  place: WorkloadText['place'];
  pattern: (string | typeof ANY | typeof ALL_BELOW)[];
  /** Leaves out the members of a mapping for which it is true. */
  except?: (mapping: JsonObject) => boolean;
}

/** Where placeholders count. Nowhere else: no key, no `image`, `command`, `args`, probe, annotation or path. */
const PLACES: Place[] = [
  { place: 'variable', pattern: ['containers', ANY, 'variables', ANY] },
  {
    place: 'fileContent',
    pattern: ['containers', ANY, 'files', ANY, 'content'],
    except: file => file.noExpand === true,
  },
  {
    place: 'volumeSource',
    pattern: ['containers', ANY, 'volumes', ANY, 'source'],
  },
  { place: 'param', pattern: ['resources', ANY, 'params', ALL_BELOW] },
];

/**
 * Visits every text of a workload in which placeholders count: values of `variables`, `content` of files without `noExpand`, `source` of volumes, and all strings
 * within `params`.
 *
 * Returns a copy in which each text is what `visit` returned for it (`undefined` leaves it); parts without a change are shared with the original. A document that is no
 * valid workload may be walked too: what has another shape is passed over.
 *
 * @example
 * ```ts
 * const texts: string[] = [];
 * walkWorkloadText(workload, ({ text, path }) => {
 *   texts.push(`${formatPath(path)}: ${text}`);
 * });
 * ```
 *
 * @public
 */
export function walkWorkloadText<W extends Workload | JsonObject>(
  workload: W,
  visit: (place: WorkloadText) => string | void,
): W {
  return PLACES.reduce<JsonValue>(
    (document, { place, pattern, except }) =>
      rewrite(document, 0, [], {
        pattern,
        except,
        visit: (text, path) =>
          visit({ text, path, place, owner: String(path[1]) }),
      }),
    workload as JsonObject,
  ) as W;
}

interface Rewriting extends Pick<Place, 'pattern' | 'except'> {
  visit(text: string, path: JsonPath): string | void;
}

function rewrite(
  value: JsonValue,
  depth: number,
  path: JsonPath,
  rewriting: Rewriting,
): JsonValue {
  const { pattern, except, visit } = rewriting;
  const step = pattern[depth];
  if (typeof value === 'string') {
    return step === undefined || step === ALL_BELOW
      ? visit(value, path) ?? value
      : value;
  }
  if (step === undefined) {
    return value;
  }
  const next = step === ALL_BELOW ? depth : depth + 1;
  if (Array.isArray(value)) {
    return step === ALL_BELOW
      ? changed(
          value,
          value.map((item, index) =>
            rewrite(item, next, [...path, index], rewriting),
          ),
        )
      : value;
  }
  if (!isMapping(value) || except?.(value)) {
    return value;
  }
  const keys = typeof step === 'string' ? [step] : Object.keys(value);
  let copy: JsonObject | undefined;
  for (const key of keys) {
    const member = Object.hasOwn(value, key) ? value[key] : undefined;
    if (member !== undefined) {
      const replaced = rewrite(member, next, [...path, key], rewriting);
      if (replaced !== member) {
        copy ??= { ...value };
        copy[key] = replaced;
      }
    }
  }
  return copy ?? value;
}

function changed(before: JsonValue[], after: JsonValue[]): JsonValue[] {
  return after.some((item, index) => item !== before[index]) ? after : before;
}
