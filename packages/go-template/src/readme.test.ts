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

import { readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { answerHere } from './__testUtils__/answerHere';
import {
  exampleName,
  examples,
  functionTable,
} from './__testUtils__/functionTable';
import { deviations } from './__testUtils__/recordedCases';
import { libraries } from './functions/libraries';
import { refusedFunctions } from './functions/refused';
import { parseTemplate } from './parseTemplate';
import { TemplateError } from './TemplateError';

const README = join(__dirname, '..', 'README.md');
const TABLE = /^\| function +\| of .*$(?:\n\|.*$)*/m;

/** What Helm has for a cluster that is not there. */
const REFUSED = [...Object.keys(refusedFunctions), 'lookup'];

describe('the README', () => {
  it('shows every function with the recorded answer of Go and ours', () => {
    const table = functionTable(answerHere);
    const text = readFileSync(README, 'utf8');
    if (process.env.UPDATE_README) {
      writeFileSync(
        README,
        text.replace(TABLE, () => table),
      );
    }

    expect(TABLE.exec(readFileSync(README, 'utf8'))?.[0]).toBe(table);
  });

  it('leaves out no function but those that are refused', () => {
    const all = [...libraries.helm.keys()].filter(
      name => !REFUSED.includes(name),
    );

    expect(examples().map(exampleName).sort()).toEqual(all.sort());
  });

  it.each(deviations())('names the deviation: $reason', ({ reason }) => {
    expect(readFileSync(README, 'utf8').replace(/\s+/g, ' ')).toContain(reason);
  });

  it('has an example that runs', () => {
    const text = readFileSync(README, 'utf8');
    const [, source] = /parseTemplate\(`\n([^`]*)`/.exec(text)!;
    const [, output] = /```text\n(.*?)```/s.exec(text)!;

    const { template } = parseTemplate(`\n${source}`);

    expect(
      template?.execute(
        { name: 'web', ports: { http: 8080 } },
        { functions: { shout: word => `${word}!` } },
      ),
    ).toBe(output);
  });
});

it.each(REFUSED)('refuses %s with a reason', name => {
  const { template } = parseTemplate(`a\n{{ ${name} "HOME" }}`);

  let failure: unknown;
  try {
    template?.execute({});
  } catch (error) {
    failure = error;
  }

  expect(failure).toBeInstanceOf(TemplateError);
  expect((failure as TemplateError).diagnostic).toMatchObject({
    code: 'go-template/execution',
    message: expect.stringMatching(
      /this function (reads the environment|asks the network|asks a cluster), which templates may not; give the template what it needs as data/,
    ),
    line: 2,
    column: 4,
  });
});
