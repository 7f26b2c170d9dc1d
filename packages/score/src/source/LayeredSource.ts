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

import { SourceRange } from '../model/Diagnostic';
import { JsonPath } from '../model/JsonPath';
import { Move } from '../upgrade/Move';
import { LocateOptions, SourceLocation, SourceMap } from './SourceMap';

/** A text that contributed to a document. @public */
export interface SourceLayer extends SourceMap {
  /** Whether it gives a value for exactly this path, and whether that value is a mapping, into which other layers can have written too. */
  contributes(path: JsonPath): 'mapping' | 'value' | undefined;

  /** Lets go of what can be made again. */
  release?(): void;
}

/**
 * The sources of a document that was put together from several texts and upgraded: finds the text that a value came from.
 *
 * A mapping belongs to the first text that has it, since the later ones only added to it; any other value belongs to the last, which replaced the others.
 */
export class LayeredSource implements SourceMap {
  readonly file?: string;
  readonly #layers: readonly SourceLayer[];
  readonly #moves: readonly Move[];

  constructor(options: {
    layers: readonly SourceLayer[];
    moves?: readonly Move[];
  }) {
    this.#layers = options.layers;
    this.#moves = options.moves ?? [];
    this.file = options.layers[0]?.file;
  }

  withMoves(moves: readonly Move[]): LayeredSource {
    return new LayeredSource({ layers: this.#layers, moves });
  }

  release(): void {
    this.#layers.forEach(layer => layer.release?.());
  }

  rangeOf(path: JsonPath): SourceRange | undefined {
    return this.locate(path).range;
  }

  locate(path: JsonPath, options?: LocateOptions): SourceLocation {
    const written = this.#writtenPath(path);
    for (let length = written.length; length >= 0; length--) {
      const layer = this.#owner(written.slice(0, length));
      if (layer) {
        return layer.locate(written, options);
      }
    }
    return { file: this.file };
  }

  writtenAt(path: JsonPath): string | undefined {
    const written = this.#writtenPath(path);
    return this.#owner(written)?.writtenAt?.(written);
  }

  #owner(path: JsonPath): SourceLayer | undefined {
    return (
      this.#layers.findLast(layer => layer.contributes(path) === 'value') ??
      this.#layers.find(layer => layer.contributes(path) === 'mapping')
    );
  }

  /** Undoes the moves of an upgrade; the longest that fits comes last. */
  #writtenPath(path: JsonPath): JsonPath {
    const move = this.#moves.findLast(({ to }) =>
      to.every((element, index) => element === path[index]),
    );
    return move ? [...move.from, ...path.slice(move.to.length)] : path;
  }
}
