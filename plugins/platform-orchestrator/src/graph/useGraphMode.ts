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

import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useMediaQuery } from './useMediaQuery';

/** A graph, or the table that says the same. */
export type GraphMode = 'graph' | 'table';

const BUCKET = 'platform-orchestrator';
const KEY = 'graph-mode';

/** Whether graphs are shown as such or as tables: a choice that is kept, but for narrow screens, which get the table. */
export function useGraphMode(): {
  mode: GraphMode;
  setMode: (mode: GraphMode) => void;
  /** The screen leaves no choice. */
  fixed: boolean;
} {
  const storageApi = useApi(storageApiRef);
  const bucket = useMemo(() => storageApi.forBucket(BUCKET), [storageApi]);
  const narrow = useMediaQuery('(max-width: 600px)');
  const [chosen, setChosen] = useState(
    () => bucket.snapshot<GraphMode>(KEY).value,
  );
  useEffect(() => {
    const subscription = bucket
      .observe$<GraphMode>(KEY)
      .subscribe(snapshot => setChosen(snapshot.value));
    return () => subscription.unsubscribe();
  }, [bucket]);
  const setMode = useCallback(
    (mode: GraphMode) => {
      bucket.set(KEY, mode);
    },
    [bucket],
  );
  return {
    mode: narrow ? 'table' : chosen ?? 'graph',
    setMode,
    fixed: narrow,
  };
}
