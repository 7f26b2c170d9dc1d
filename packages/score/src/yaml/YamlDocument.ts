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
  Pair,
  Range,
} from 'yaml';
import { SourceRange } from '../model/Diagnostic';
import { JsonValue } from '../model/Json';
import { JsonPath } from '../model/JsonPath';
import { LineIndex } from '../source/LineIndex';
import { SourceLayer } from '../source/LayeredSource';
import { LocateOptions, SourceLocation } from '../source/SourceMap';
import { isMergeKey } from './isMergeKey';

interface YamlDocumentOptions {
  file?: string;
  text: string;
  lines: LineIndex;
  root: Node;
  value: JsonValue;
  targets: Map<Alias, Node>;
}

/** A node and, of a member of a mapping, its key. */
interface Found {
  node: Node | null;
  key?: Node;
}

/**
 * One document of a YAML text: its value, and where each part of it stands.
 *
 * @example
 * ```ts
 * const [document] = readYamlDocuments('metadata:\n  name: web\n').documents;
 * document.rangeOf(['metadata', 'name']); // { start: { line: 2, column: 9 }, end: { line: 2, column: 12 } }
 * ```
 *
 * @public
 */
export class YamlDocument implements SourceLayer {
  readonly value: JsonValue;
  readonly file?: string;
  readonly #options: YamlDocumentOptions;

  /** @internal */
  constructor(options: YamlDocumentOptions) {
    this.value = options.value;
    this.file = options.file;
    this.#options = options;
  }

  rangeOf(path: JsonPath): SourceRange | undefined {
    return this.locate(path).range;
  }

  locate(path: JsonPath, options: LocateOptions = {}): SourceLocation {
    const { lines, text } = this.#options;
    const { found, complete } = this.#find(path);
    const piece =
      complete && options.piece && this.#findPiece(found, options.piece);
    if (piece) {
      return { file: this.file, range: lines.rangeAt(...piece) };
    }
    const shown =
      found.key &&
      ((options.key && complete) || !isScalar(this.#resolve(found.node)))
        ? found.key
        : found.node ?? found.key;
    const [start, end] = (shown?.range ?? [0, 0]) as Range;
    const firstLineEnd = text.indexOf('\n', start);
    const isBlock = shown && !isScalar(shown) && !isAlias(shown);
    return {
      file: this.file,
      range: lines.rangeAt(
        start,
        isBlock && firstLineEnd >= 0 ? Math.min(end, firstLineEnd) : end,
      ),
    };
  }

  writtenAt(path: JsonPath): string | undefined {
    const { found, complete } = this.#find(path);
    const node = this.#resolve(found.node);
    return complete && isScalar(node) && node.type === 'PLAIN'
      ? node.source
      : undefined;
  }

  /** Whether something was written at exactly this path, and of which kind. */
  contributes(path: JsonPath): 'mapping' | 'value' | undefined {
    const { found, complete } = this.#find(path);
    if (!complete) {
      return undefined;
    }
    return isMap(this.#resolve(found.node)) ? 'mapping' : 'value';
  }

  #find(path: JsonPath): { found: Found; complete: boolean } {
    let found: Found = { node: this.#options.root };
    for (const element of path) {
      const next = this.#member(this.#resolve(found.node), element);
      if (!next) {
        return { found, complete: false };
      }
      found = next;
    }
    return { found, complete: true };
  }

  #member(node: Node | null, element: string | number): Found | undefined {
    if (isSeq(node) && typeof element === 'number') {
      return element < node.items.length
        ? { node: node.items[element] as Node }
        : undefined;
    }
    if (!isMap(node)) {
      return undefined;
    }
    const pairs = node.items as Pair<Node, Node | null>[];
    const own = pairs.find(
      ({ key }) => isScalar(key) && !isMergeKey(key) && key.source === element,
    );
    if (own) {
      return { node: own.value, key: own.key };
    }
    return this.#mergedMember(pairs, element);
  }

  #mergedMember(
    pairs: Pair<Node, Node | null>[],
    element: string | number,
  ): Found | undefined {
    for (const { value } of pairs.filter(({ key }) => isMergeKey(key))) {
      const merged = this.#resolve(value);
      const mappings = isSeq(merged) ? (merged.items as Node[]) : [merged];
      for (const mapping of mappings) {
        const member = this.#member(this.#resolve(mapping), element);
        if (member) {
          return member;
        }
      }
    }
    return undefined;
  }

  #resolve(node: Node | null): Node | null {
    return isAlias(node) ? this.#options.targets.get(node) ?? node : node;
  }

  /** Looks for a piece of a text in its source. Escapes may hide it there: then the whole value must do. */
  #findPiece(
    found: Found,
    piece: { text: string; occurrence: number },
  ): [number, number] | undefined {
    const node = this.#resolve(found.node);
    if (!isScalar(node)) {
      return undefined;
    }
    const [start, end] = node.range as Range;
    let at = start - 1;
    for (let count = 0; count <= piece.occurrence; count++) {
      at = this.#options.text.indexOf(piece.text, at + 1);
      if (at < 0 || at + piece.text.length > end) {
        return undefined;
      }
    }
    return [at, at + piece.text.length];
  }
}
