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

import { Composer } from 'yaml';

/** A syntax error or warning as the YAML library reports it. */
export interface SyntaxProblem {
  /** The library's code, such as `BAD_INDENT`. */
  code: string;
  message: string;
  severity: 'error' | 'warning';
  start: number;
  end: number;
}

/** Thrown to leave the library when nobody would read more. */
export class TooManySyntaxProblems extends Error {}

/** Where the library says that a problem is: an offset, a range, or a token. */
type Place = number | number[] | { offset: number; source?: string };

/**
 * The library's composer, but for its errors: it makes an `Error` with a stack for each, of which a hostile file of one megabyte has a million. Here they are plain values,
 * and after some of them it stops.
 */
export class CollectingComposer extends Composer {
  readonly problems: SyntaxProblem[] = [];

  constructor(options: {
    maxProblems: number;
    composer: ConstructorParameters<typeof Composer>[0];
  }) {
    super(options.composer);
    const report = (
      place: Place,
      code: string,
      message: string,
      isWarning?: boolean,
    ) => {
      if (this.problems.length >= options.maxProblems) {
        throw new TooManySyntaxProblems();
      }
      const severity = isWarning ? 'warning' : 'error';
      this.problems.push({ code, message, severity, ...toRange(place) });
    };
    // The one way in: the library's own handler is a private member of its class.
    Object.assign(this, { onError: report });
  }
}

function toRange(place: Place): { start: number; end: number } {
  if (typeof place === 'number') {
    return { start: place, end: place + 1 };
  }
  if (Array.isArray(place)) {
    return { start: place[0], end: place[1] };
  }
  return {
    start: place.offset,
    end: place.offset + (place.source?.length ?? 1),
  };
}
