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
import { SourceLayer } from './LayeredSource';
import { LocateOptions, SourceLocation } from './SourceMap';

/**
 * A source that can let go of its syntax tree and reads its text again when a place is asked for: a tree takes thirty times the memory of its text, and of most workloads
 * no place is ever asked for once they are found valid.
 */
export class RereadSource implements SourceLayer {
  readonly file?: string;
  readonly #read: () => SourceLayer;
  #document: SourceLayer | undefined;

  constructor(options: { document: SourceLayer; read: () => SourceLayer }) {
    this.file = options.document.file;
    this.#document = options.document;
    this.#read = options.read;
  }

  release(): void {
    this.#document = undefined;
  }

  rangeOf(path: JsonPath): SourceRange | undefined {
    return this.#open().rangeOf(path);
  }

  locate(path: JsonPath, options?: LocateOptions): SourceLocation {
    return this.#open().locate(path, options);
  }

  writtenAt(path: JsonPath): string | undefined {
    return this.#open().writtenAt?.(path);
  }

  contributes(path: JsonPath): 'mapping' | 'value' | undefined {
    return this.#open().contributes(path);
  }

  #open(): SourceLayer {
    this.#document ??= this.#read();
    return this.#document;
  }
}
