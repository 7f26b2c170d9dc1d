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

import { act, renderHook } from '@testing-library/react';
import { useSteadyList } from './useSteadyList';

const rows = (...ids: string[]) => ids.map(id => ({ id }));

describe('useSteadyList', () => {
  it('lets new rows wait until they are asked for', () => {
    const { result, rerender } = renderHook(({ list }) => useSteadyList(list), {
      initialProps: { list: rows('b', 'a') },
    });
    expect(result.current).toMatchObject({ shown: rows('b', 'a'), waiting: 0 });

    rerender({ list: rows('d', 'c', 'b', 'a') });
    expect(result.current).toMatchObject({ shown: rows('b', 'a'), waiting: 2 });

    act(() => result.current.showAll());
    expect(result.current).toMatchObject({
      shown: rows('d', 'c', 'b', 'a'),
      waiting: 0,
    });
  });

  it('shows older rows at once, and everything where the first row is gone', () => {
    const { result, rerender } = renderHook(({ list }) => useSteadyList(list), {
      initialProps: { list: rows('b') },
    });
    rerender({ list: rows('b', 'a') });
    expect(result.current).toMatchObject({ shown: rows('b', 'a'), waiting: 0 });

    rerender({ list: rows('z', 'y') });
    expect(result.current).toMatchObject({ shown: rows('z', 'y'), waiting: 0 });
  });

  it('is empty before anything was read', () => {
    const { result } = renderHook(() => useSteadyList(undefined));
    expect(result.current).toMatchObject({ shown: [], waiting: 0 });
  });
});
