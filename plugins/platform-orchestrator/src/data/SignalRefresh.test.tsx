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

import { TestApiProvider } from '@backstage/frontend-test-utils';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import {
  QueryClient,
  QueryClientProvider,
  useQuery,
} from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import { queryKeys } from './queryKeys';
import { SIGNAL_CHANNEL, SignalRefresh } from './SignalRefresh';

function Reads(props: { read: () => Promise<number> }) {
  const { data } = useQuery({
    queryKey: queryKeys.application('bookshop'),
    queryFn: props.read,
  });
  return <p>{`read ${data}`}</p>;
}

describe('SignalRefresh', () => {
  it('reads again what a signal names, and only that', async () => {
    let send: (message: { application: string }) => void = () => {};
    const unsubscribe = jest.fn();
    const signals: SignalApi = {
      subscribe: (channel, onMessage) => {
        expect(channel).toBe(SIGNAL_CHANNEL);
        send = message => onMessage(message as never);
        return { unsubscribe };
      },
    };
    let reads = 0;
    const { unmount } = render(
      <TestApiProvider apis={[[signalApiRef, signals]]}>
        <QueryClientProvider client={new QueryClient()}>
          <SignalRefresh />
          <Reads
            read={async () => {
              reads += 1;
              return reads;
            }}
          />
        </QueryClientProvider>
      </TestApiProvider>,
    );
    expect(await screen.findByText('read 1')).toBeInTheDocument();

    act(() => send({ application: 'checkout' }));
    act(() => send({ application: 'bookshop' }));
    expect(await screen.findByText('read 2')).toBeInTheDocument();

    unmount();
    await waitFor(() => expect(unsubscribe).toHaveBeenCalled());
  });
});
