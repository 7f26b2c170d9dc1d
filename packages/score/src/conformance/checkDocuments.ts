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

import Ajv2020 from 'ajv/dist/2020.js';
import {
  diagnosticCodes,
  DiagnosticStage,
} from '../diagnostics/diagnosticCodes';
import {
  embedFileSources,
  JsonValue,
  orderResources,
  parseWorkload,
  primeResources,
  scoreSchema,
  upgradeWorkload,
  validateWorkload,
  Workload,
} from '../index';
import { recordResources } from './checkResources';
import {
  errorsOf,
  expectMessages,
  expectStage,
  expectUpgrades,
  expectViolations,
} from './expectations';
import { ConformanceCase } from './readCases';
import { toBytes } from './toBytes';

/** Areas that were recorded with one step alone: the schema, or the rules beyond it. */
const ONLY_STAGE: Record<string, DiagnosticStage> = {
  schema: 'schema',
  validate: 'rule',
};

const isReadOnlyUpgrade = (upgrade: string) => upgrade.includes('.read_only:');

const published = new Ajv2020({ strict: false }).compile(scoreSchema);

export function checkDocument({
  kind,
  area,
  input,
  expected,
}: ConformanceCase): void {
  const document: JsonValue = input.document ?? input.workload;
  // These areas come from the stricter of the reference tools.
  const { workload, diagnostics } = validateWorkload(document, {
    portable: true,
    refuseLegacy: area === 'schema',
  });
  const newest = expected.newest_spec_schema_valid;
  if (newest) {
    const upgraded = upgradeWorkload(document);
    // The specification's schema lets listed files without target through, which no tool accepts, and refuses `read_only` in lists, which all upgrade.
    expect(published(document)).toBe(
      expected.stage !== 'upgrade' &&
        (expected.upgrades?.some(isReadOnlyUpgrade)
          ? newest.after_upgrade
          : newest.as_written),
    );
    if (newest.after_upgrade !== null) {
      expect(published(upgraded.document)).toBe(newest.after_upgrade);
    }
  }
  if (kind === 'parse') {
    expect(
      errorsOf(diagnostics).filter(
        ({ code }) =>
          (ONLY_STAGE[area] ?? diagnosticCodes[code]) === diagnosticCodes[code],
      ),
    ).toEqual([]);
    expectUpgrades(diagnostics, expected.upgrades ?? []);
    return;
  }
  expect(workload).toBeUndefined();
  // The recorded rules ran without the schema before them, which finds a wrong name first here.
  if (area !== 'validate') {
    expectStage(diagnostics, expected.stage);
  }
  expectViolations(diagnostics, expected.violations ?? []);
  expectMessages(diagnostics, expected.messages ?? []);
  if (expected.stage === 'upgrade') {
    const [place] = expected.error.split(': ');
    expect(
      errorsOf(diagnostics).map(({ path }) =>
        path?.replace(/\[(\d+)\]/g, '.$1'),
      ),
    ).toContain(place);
  }
}

export function checkModel({ kind, input, expected }: ConformanceCase): void {
  const { workload } =
    input.text === undefined
      ? validateWorkload(input.document)
      : parseWorkload(input.text);
  expect(workload).toEqual(kind === 'parse' ? expected.workload : undefined);
}

/** An error of the reference implementation's schema, with its place. */
const SCHEMA_ERROR = /jsonschema: '(.*?)' does not validate/;

export function checkText({ kind, input, expected }: ConformanceCase): void {
  // The reference validates the text as it is, against the schema without legacy forms.
  const { workload, diagnostics } = parseWorkload(input.text, {
    refuseLegacy: kind === 'reject',
  });
  expect(Boolean(workload)).toBe(kind === 'parse');
  if (kind === 'reject') {
    const error: string = expected.error_contains ?? expected.error ?? '';
    const instance = SCHEMA_ERROR.exec(error)?.[1];
    if (instance !== undefined) {
      expectViolations(diagnostics, [{ instance, message: '' }]);
    } else if (error.startsWith('decoding source')) {
      expectStage(diagnostics, 'text');
    }
  }
}

export function checkFile({ kind, input, expected }: ConformanceCase): void {
  const { workload, diagnostics, source } = parseWorkload(input.score, {
    // The rules beyond the schema are those of the stricter of the reference tools.
    portable: expected.stage === 'validate',
  });
  if (kind === 'reject') {
    expect(workload).toBeUndefined();
    expectStage(diagnostics, expected.stage);
    expectViolations(diagnostics, expected.violations ?? []);
    expectMessages(diagnostics, expected.messages ?? []);
    return;
  }
  expect(errorsOf(diagnostics)).toEqual([]);
  expect(workload).toEqual(expected.workload);
  expectUpgrades(diagnostics, expected.upgrades);
  const workloads = [{ workload: workload!, source }];
  expect(recordResources(primeResources(workloads).resources)).toEqual(
    expected.resources,
  );
  expect(orderResources(workloads).order).toEqual(expected.resource_order);
  if (expected.workload_with_sources_inlined) {
    const contents = recordedContents(
      workload!,
      expected.workload_with_sources_inlined,
    );
    expect(
      embedFileSources(workload!, { read: path => contents.get(path) }),
    ).toEqual({
      workload: expected.workload_with_sources_inlined,
      diagnostics: [],
    });
  }
}

/** The record holds the files beside a Score file only as content of the result. */
function recordedContents(
  workload: Workload,
  inlined: Workload,
): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  for (const [name, { files = {} }] of Object.entries(workload.containers)) {
    for (const [target, { source }] of Object.entries(files)) {
      const { content, binaryContent } =
        inlined.containers[name].files![target];
      if (source !== undefined) {
        contents.set(source, toBytes(content ?? { base64: binaryContent! })!);
      }
    }
  }
  return contents;
}

export function checkSources({ kind, input, expected }: ConformanceCase): void {
  const { workload, diagnostics } = embedFileSources(input.workload, {
    read: path => toBytes(input.base_dir_files[path.replace('./', '')]),
  });
  if (kind === 'parse') {
    expect({ workload, diagnostics }).toEqual({
      workload: expected.workload,
      diagnostics: [],
    });
  } else {
    const [, file] = /^embedding file '(.*?)'/.exec(expected.error)!;
    expect(diagnostics.map(({ message }) => message.includes(file))).toEqual([
      true,
    ]);
  }
}
