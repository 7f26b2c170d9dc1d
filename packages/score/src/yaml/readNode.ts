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
  Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Node,
  ParsedNode,
  Range,
  Scalar,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { Diagnostic } from '../model/Diagnostic';
import { JsonObject, JsonValue } from '../model/Json';
import { JsonPath } from '../model/JsonPath';
import { formatPath } from '../source/formatPath';
import { LineIndex } from '../source/LineIndex';
import { isMergeKey } from './isMergeKey';
import { readScalar } from './readScalar';
import { YamlLimits } from './YamlLimits';

export interface ReadNodeOptions {
  file?: string;
  lines: LineIndex;
  exactScalars: boolean;
  limits: Pick<YamlLimits, 'maxDepth' | 'maxNodes' | 'maxKeyLength'>;
}

export interface ReadNodeResult {
  value: JsonValue;
  diagnostics: Diagnostic[];
  /** The number of values, those of aliases counted at each use. */
  nodes: number;
  /** What each alias stands for. */
  targets: Map<Alias, Node>;
}

class NodeReader {
  readonly result: Omit<ReadNodeResult, 'value'> = {
    diagnostics: [],
    nodes: 0,
    targets: new Map(),
  };

  readonly #options: ReadNodeOptions;
  readonly #anchors = new Map<string, Node>();
  /** The anchored nodes that are being read: an alias to one of them has no end. */
  readonly #open = new Set<Node>();
  #stopped = false;

  constructor(options: ReadNodeOptions) {
    this.#options = options;
  }

  read(node: Node | null, path: JsonPath): JsonValue {
    const { maxDepth, maxNodes } = this.#options.limits;
    if (this.#stopped || node === null) {
      return null;
    }
    if (++this.result.nodes > maxNodes) {
      this.#stop(node, path, {
        code: 'yaml/too-many-values',
        message: 'The file holds too many values.',
        expected: `at most ${maxNodes} values, those of aliases counted at each use`,
      });
      return null;
    }
    if (path.length > maxDepth) {
      this.#stop(node, path, {
        code: 'yaml/too-deep',
        message: 'The file nests mappings or lists too deeply.',
        expected: `at most ${maxDepth} levels`,
      });
      return null;
    }
    if (isAlias(node)) {
      return this.#readAlias(node, path);
    }
    if ('anchor' in node && node.anchor) {
      this.#anchors.set(node.anchor, node);
    }
    this.#open.add(node);
    const value = this.#readContent(node, path);
    this.#open.delete(node);
    return value;
  }

  #readContent(node: Node, path: JsonPath): JsonValue {
    if (isScalar(node)) {
      return this.#readScalar(node, path);
    }
    if (isSeq(node)) {
      return this.#readList(node, path);
    }
    return isMap(node) ? this.#readMapping(node, path) : null;
  }

  #readScalar(node: Scalar, path: JsonPath): JsonValue {
    const { value, problem } = readScalar(node, this.#options);
    if (problem) {
      this.#report(node, path, problem);
    }
    return value;
  }

  #readList(node: YAMLSeq, path: JsonPath): JsonValue[] {
    return node.items.map((item, index) =>
      this.read(item as Node | null, [...path, index]),
    );
  }

  #readMapping(node: YAMLMap, path: JsonPath): JsonObject {
    const result: JsonObject = {};
    const merged: JsonObject[] = [];
    const keys = new Map<string, Node>();
    for (const { key: keyNode, value: valueNode } of node.items) {
      if (isMergeKey(keyNode)) {
        merged.push(...this.#readMerged(valueNode as Node | null, path));
        continue;
      }
      const key = isScalar(keyNode) ? String(keyNode.source ?? '') : '';
      const member = [...path, key];
      const first = keys.get(key);
      if (first) {
        this.#report(keyNode as Node, member, {
          code: 'yaml/duplicate-key',
          message: `The key "${key}" stands here twice.`,
          expected: 'every key once',
          found: `"${key}" again`,
          suggestion: 'remove one of the two, or give it another name',
          related: [{ message: 'The first one.', ...this.#place(first) }],
        });
      } else if (key.length > this.#options.limits.maxKeyLength) {
        this.#report(keyNode as Node, path, {
          code: 'yaml/long-key',
          message: 'The key is too long.',
          expected: `at most ${this.#options.limits.maxKeyLength} letters`,
          found: `${key.length} letters`,
        });
      } else if (key === '__proto__') {
        this.#report(keyNode as Node, member, {
          code: 'yaml/forbidden-key',
          message: 'The key "__proto__" is not allowed.',
          expected: 'another key',
          found: '"__proto__"',
          suggestion: 'give it another name',
        });
      } else {
        keys.set(key, keyNode as Node);
        result[key] = this.read(valueNode as Node | null, member);
      }
    }
    for (const members of merged) {
      for (const [key, value] of Object.entries(members)) {
        if (!Object.hasOwn(result, key)) {
          result[key] = value;
        }
      }
    }
    return result;
  }

  /** The mappings behind `<<`, the one that wins first. */
  #readMerged(node: Node | null, path: JsonPath): JsonObject[] {
    const value = this.read(node, path);
    const mappings = Array.isArray(value) ? value : [value];
    return mappings.filter((mapping): mapping is JsonObject => {
      const usable =
        typeof mapping === 'object' &&
        mapping !== null &&
        !Array.isArray(mapping);
      if (!usable && node && !this.#stopped) {
        this.#report(node, path, {
          code: 'yaml/bad-merge',
          message: '"<<" takes over the members of a mapping or of several.',
          expected: 'an alias of a mapping, or a list of them',
          found: Array.isArray(mapping) ? 'a list' : JSON.stringify(mapping),
        });
      }
      return usable;
    });
  }

  #readAlias(alias: Alias, path: JsonPath): JsonValue {
    const target =
      this.result.targets.get(alias) ?? this.#anchors.get(alias.source);
    if (target === undefined || this.#open.has(target)) {
      this.#report(alias, path, {
        code: 'yaml/bad-alias',
        message: target
          ? `The alias "*${alias.source}" stands within its own anchor.`
          : `There is no anchor "&${alias.source}" before this alias.`,
        expected: 'the name of an anchor that ends before the alias',
        found: `*${alias.source}`,
        suggestion: 'put the text in quotes if no alias is meant',
      });
      return null;
    }
    this.result.targets.set(alias, target);
    return this.read(target, path);
  }

  #stop(
    node: Node,
    path: JsonPath,
    problem: Pick<Diagnostic, 'code' | 'message' | 'expected'>,
  ): void {
    this.#stopped = true;
    this.#report(node, path, { found: 'more of them', ...problem });
  }

  #report(
    node: Node,
    path: JsonPath,
    problem: Omit<Diagnostic, 'severity' | 'file' | 'range' | 'path'> & {
      severity?: Diagnostic['severity'];
    },
  ): void {
    this.result.diagnostics.push({
      severity: 'error',
      ...problem,
      ...this.#place(node),
      path: formatPath(path),
    });
  }

  #place(node: Node): Pick<Diagnostic, 'file' | 'range'> {
    const [start, end] = node.range as Range;
    const { file, lines } = this.#options;
    return { file, range: lines.rangeAt(start, end) };
  }
}

/** Turns a syntax tree into a value. */
export function readNode(
  root: ParsedNode,
  options: ReadNodeOptions,
): ReadNodeResult {
  const reader = new NodeReader(options);
  const value = reader.read(root, []);
  return { ...reader.result, value };
}
