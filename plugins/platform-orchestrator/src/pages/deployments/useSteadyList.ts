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

import { useState } from 'react';

/**
 * Keeps a list that is read again and again from moving under the pointer: rows that are new at its head wait, those that
 * are shown stay in place and are brought up to date, those that are new at its end are added.
 *
 * @returns the rows to show, how many wait, and a function that shows these too
 */
export function useSteadyList<Row extends { id: string }>(
  rows: Row[] | undefined,
): { shown: Row[]; waiting: number; showAll: () => void } {
  const [head, setHead] = useState<string>();
  const first = rows?.[0]?.id;
  if (head === undefined && first !== undefined) {
    setHead(first);
  }
  const from = rows?.findIndex(row => row.id === head) ?? -1;
  const waiting = Math.max(0, from);
  return {
    shown: rows?.slice(waiting) ?? [],
    waiting,
    showAll: () => setHead(first),
  };
}
