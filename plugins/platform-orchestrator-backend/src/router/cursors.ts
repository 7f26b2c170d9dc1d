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

import { InputError } from '@backstage/errors';

/** Where a page ended, as opaque text for clients. */
export function encodeCursor(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/**
 * The position that {@link encodeCursor} wrote.
 *
 * @param length - values of a position of this list
 * @throws InputError for anything else
 */
export function decodeCursor(
  cursor: string | undefined,
  length: number,
): string[] | undefined {
  if (cursor === undefined) {
    return undefined;
  }
  try {
    const position = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(position) && position.length === length) {
      return position.map(String);
    }
  } catch {
    // answered below
  }
  throw new InputError(
    'The cursor is not one of this list: take `nextCursor` of a page as it is',
  );
}

/** A page of `limit` items out of one more that were read, so that it is known whether there is a next one. */
export function toPage<T>(
  items: readonly T[],
  limit: number,
  positionOf: (item: T) => readonly (string | number)[],
): { items: T[]; nextCursor?: string } {
  const page = items.slice(0, limit);
  return {
    items: page,
    ...(items.length > limit && {
      nextCursor: encodeCursor(positionOf(page[page.length - 1])),
    }),
  };
}
