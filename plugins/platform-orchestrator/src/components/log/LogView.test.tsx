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

import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen } from '@testing-library/react';
import { LogView } from './LogView';

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    at: '2026-11-20T14:23:58.102Z',
    text: `line ${index + 1}`,
  }));

describe('LogView', () => {
  it('draws only the lines in sight, however many there are', async () => {
    renderInTestApp(
      <LogView
        label="Log of api"
        lines={lines(20_000)}
        follow={false}
        onFollowChange={() => {}}
        emptyText="Nothing was written yet."
      />,
    );
    expect(await screen.findByText('line 1')).toBeInTheDocument();
    expect(screen.getAllByText(/^line /).length).toBeLessThan(100);
    expect(screen.getByRole('log', { name: 'Log of api' })).toHaveAttribute(
      'tabindex',
      '0',
    );
  });

  it('stops following where the person leaves the end', async () => {
    const onFollowChange = jest.fn();
    renderInTestApp(
      <LogView
        label="Log of api"
        lines={lines(20_000)}
        follow
        onFollowChange={onFollowChange}
        emptyText="Nothing was written yet."
      />,
    );
    const log = await screen.findByRole('log');
    Object.defineProperty(log, 'scrollHeight', { value: 380_000 });
    log.scrollTop = 1000;
    fireEvent.wheel(log);
    expect(onFollowChange).toHaveBeenLastCalledWith(false);

    log.scrollTop = 380_000 - 600;
    fireEvent.wheel(log);
    expect(onFollowChange).toHaveBeenLastCalledWith(true);
  });

  it('says that nothing was written', async () => {
    renderInTestApp(
      <LogView
        label="Log of api"
        lines={[]}
        follow
        onFollowChange={() => {}}
        emptyText="Nothing was written yet."
      />,
    );
    expect(
      await screen.findByText('Nothing was written yet.'),
    ).toBeInTheDocument();
  });
});
