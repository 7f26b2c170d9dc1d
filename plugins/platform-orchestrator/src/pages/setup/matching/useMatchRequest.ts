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

import { MatchRequest } from '@platform-orchestrator/backstage-plugin-common';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** A request as far as it is filled in. */
export type PartialRequest = Partial<MatchRequest>;

const FIELDS = [
  'type',
  'class',
  'application',
  'environment',
  'environmentType',
  'id',
] as const;

/** The request that the address keeps, so that a link shows the same ranking; and a function that changes some of it. */
export function useMatchRequest(): [
  PartialRequest,
  (change: PartialRequest) => void,
] {
  const [search, setSearch] = useSearchParams();
  const request = useMemo(
    () =>
      Object.fromEntries(
        FIELDS.map(field => [field, search.get(field) ?? undefined]),
      ),
    [search],
  );
  const change = useCallback(
    (fields: PartialRequest) =>
      setSearch(
        previous => {
          const next = new URLSearchParams(previous);
          for (const [field, value] of Object.entries(fields)) {
            if (value) {
              next.set(field, value);
            } else {
              next.delete(field);
            }
          }
          return next;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return [request, change];
}
