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

import Ajv2020 from 'ajv/dist/2020';
import {
  diagnosticCodes,
  DiagnosticStage,
} from '../diagnostics/diagnosticCodes';
import {
  checkVersion,
  embedFileSources,
  encodeValue,
  ExactScalar,
  JsonObject,
  JsonValue,
  mergeJsonPatch,
  mergeOverrides,
  orderResources,
  parseCpu,
  parseMemory,
  parseText,
  parseWorkload,
  PlaceholderError,
  PlaceholderReference,
  PrimedResource,
  primeResources,
  resolveReference,
  resourceUid,
  scoreSchema,
  setProperty,
  splitOverridePath,
  substituteText,
  substituteValue,
  upgradeWorkload,
  validateWorkload,
  Workload,
} from '../index';
import {
  errorsOf,
  expectMessages,
  expectStage,
  expectUpgrades,
  expectViolations,
} from './expectations';
import { ConformanceCase } from './readCases';

type Check = (conformanceCase: ConformanceCase) => void;

/** How a case of each area is checked. */
export const AREAS: Readonly<Record<string, Check>> = {
  boundary: checkDocument,
  schema: checkDocument,
  validate: checkDocument,
  'schema-text': checkText,
  'score-file': checkFile,
  'check-version': checkConstraint,
  normalize: checkSources,
  'workload-model': ({ input, expected }) =>
    expect(validateWorkload(input.document).workload).toEqual(
      expected.workload,
    ),
  'json-merge-patch': ({ input, expected }) =>
    expect(mergeJsonPatch(input.current, input.patch)).toEqual(expected.result),
  'override-merge': ({ input, expected }) =>
    expect(mergeOverrides(input.input, input.overrides)).toEqual(
      expected.result,
    ),
  'override-path': checkOverridePath,
  'override-path-split': ({ input, expected }) =>
    expect(splitOverridePath(input.path)).toEqual(expected.parts),
  'prime-resources': checkPriming,
  'resource-uid': ({ input, expected }) =>
    expect(
      resourceUid(
        {
          type: input.type,
          class: input.class ?? undefined,
          id: input.id ?? undefined,
        },
        input.workload,
        input.resource,
      ),
    ).toBe(expected.uid),
  'resource-order': checkOrder,
  'resource-limits': checkLimits,
  'substitute-string': checkSubstitution,
  'substitute-value': checkSubstitution,
  'resolve-ref': checkReference,
};

/** Areas that were recorded with one step alone: the schema, or the rules beyond it. */
const ONLY_STAGE: Record<string, DiagnosticStage> = {
  schema: 'schema',
  validate: 'rule',
};

const published = new Ajv2020({ strict: false }).compile(scoreSchema);

function checkDocument({ kind, area, input, expected }: ConformanceCase): void {
  const document: JsonValue = input.document ?? input.workload;
  // These areas come from the stricter of the reference tools.
  const { workload, diagnostics } = validateWorkload(document, {
    portable: true,
    refuseLegacy: area === 'schema',
  });
  const newest = expected.newest_spec_schema_valid;
  if (newest) {
    const upgraded = upgradeWorkload(document);
    // The specification's schema lets listed files without target through, which no tool accepts.
    expect(published(document)).toBe(
      newest.as_written && expected.stage !== 'upgrade',
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
    ).toEqual([place]);
  }
}

function checkText({ kind, input, expected }: ConformanceCase): void {
  // The reference validates the text as it is, against the schema without legacy forms.
  const { workload, diagnostics } = parseWorkload(input.text, {
    refuseLegacy: kind === 'reject',
  });
  expect(Boolean(workload)).toBe(kind === 'parse');
  if (kind === 'reject') {
    const [, instance] = /jsonschema: '(.*?)' does not validate/.exec(
      expected.error_contains,
    )!;
    expectViolations(diagnostics, [{ instance, message: '' }]);
  }
}

function checkFile({ kind, input, expected }: ConformanceCase): void {
  const { workload, diagnostics, source } = parseWorkload(input.score);
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

function checkConstraint({ kind, input }: ConformanceCase): void {
  expect(checkVersion(input) === undefined).toBe(kind === 'parse');
}

function checkSources({ kind, input, expected }: ConformanceCase): void {
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

function toBytes(
  file: string | { base64: string } | undefined,
): Uint8Array | undefined {
  if (file === undefined) {
    return undefined;
  }
  return typeof file === 'string'
    ? new TextEncoder().encode(file)
    : Uint8Array.from(atob(file.base64), letter => letter.charCodeAt(0));
}

function checkOverridePath({ kind, input, expected }: ConformanceCase): void {
  const before = structuredClone(input.input);
  const result = setProperty(
    input.input,
    input.path,
    input.delete ? null : input.value,
  );
  expect(input.input).toEqual(before);
  if (kind === 'parse') {
    expect(result).toMatchObject({ document: expected.result });
  } else {
    const walked = expected.error.split(': ').slice(0, -1);
    expect(result).toMatchObject({ problem: { depth: walked.length } });
  }
}

function withName(workloads: Record<string, any>): { workload: Workload }[] {
  return Object.entries(workloads).map(([name, workload]) => ({
    workload: {
      containers: {},
      ...workload,
      // Go writes an absent map as null.
      resources: workload.resources ?? undefined,
      metadata: { name, ...workload.metadata },
    },
  }));
}

function checkPriming({ kind, input, expected }: ConformanceCase): void {
  const { resources, diagnostics } = primeResources(withName(input.workloads));
  if (kind === 'reject') {
    expect(diagnostics.map(({ code }) => code)).toContain(
      'score/shared-resource-conflict',
    );
    return;
  }
  expect(diagnostics).toEqual([]);
  // The reference keeps what an earlier run left; here that is the business of whoever keeps state.
  expect({ ...input.resources, ...recordResources(resources) }).toEqual(
    expected.resources,
  );
}

/** Resources in the form of the record. */
function recordResources(
  resources: ReadonlyMap<string, PrimedResource>,
): JsonObject {
  return Object.fromEntries(
    [...resources].map(([uid, resource]) => [
      uid,
      {
        type: resource.type,
        class: resource.class,
        id: resource.id,
        params: resource.params ?? null,
        metadata: resource.metadata ?? null,
        source_workload: resource.sourceWorkload,
      },
    ]),
  );
}

function checkOrder({ kind, input, expected }: ConformanceCase): void {
  const { order, diagnostics } = orderResources(withName(input.workloads));
  if (kind === 'parse') {
    expect({ order, diagnostics }).toEqual({
      order: expected.order,
      diagnostics: [],
    });
  } else {
    expect(diagnostics.map(({ code }) => code)).toContain(
      expected.error.includes('cycle')
        ? 'score/resource-cycle'
        : 'score/unknown-resource',
    );
  }
}

function checkLimits({ kind, input, expected }: ConformanceCase): void {
  const { cpu, memory } = input.limits;
  const milliCpus = cpu && parseCpu(cpu);
  const memoryBytes = memory && parseMemory(memory);
  if (kind === 'parse') {
    expect({
      milliCpus: milliCpus ?? null,
      memoryBytes: memoryBytes ?? null,
    }).toEqual({ milliCpus: null, memoryBytes: null, ...expected });
  } else {
    expect(
      (cpu && milliCpus === undefined) || (memory && memoryBytes === undefined),
    ).toBe(true);
  }
}

interface Replacement {
  ref: string;
  value: JsonValue;
  err: string | null;
}

function checkSubstitution({ area, input, expected }: ConformanceCase): void {
  const resolve = (reference: PlaceholderReference): JsonValue => {
    const replacement = (input.replacements as Replacement[]).find(
      ({ ref }) => ref === reference.text,
    );
    if (!replacement || replacement.err !== null) {
      throw new PlaceholderError([
        { reference, reason: replacement?.err ?? 'no value was recorded' },
      ]);
    }
    return replacement.value;
  };
  const substitute = () =>
    area === 'substitute-string'
      ? substituteText<never>(input.source, {
          resolve,
          isOpaque: (_): _ is never => false,
        }).join('')
      : // Go writes absent params as null.
        substituteValue(input.source ?? {}, resolve);
  if ('error' in expected) {
    expect(substitute).toThrow(PlaceholderError);
  } else {
    expect(substitute()).toEqual(expected.value);
  }
}

interface Lookup {
  resource: string;
  keys: string[];
  value: JsonValue;
  err: string | null;
}

function checkReference({ input, expected }: ConformanceCase): void {
  const [reference] = parseText(`\${${input.ref}}`) as PlaceholderReference[];
  const lookUp = (resource: string, keys: string[]): JsonValue => {
    const recorded = (input.lookups as Lookup[]).find(
      lookup =>
        lookup.resource === resource &&
        (lookup.keys ?? []).join('\n') === keys.join('\n'),
    );
    if (!recorded || recorded.err !== null) {
      throw new PlaceholderError([
        { reference, reason: recorded?.err ?? 'no value was recorded' },
      ]);
    }
    return recorded.value;
  };
  const resolve = () =>
    encodeValue(
      resolveReference<never>(reference, {
        metadata: withTimestamps(input.metadata ?? {}) as JsonObject,
        resource: name =>
          input.resource_names.includes(name)
            ? { lookup: keys => lookUp(name, keys) }
            : undefined,
      }),
    );
  if ('error' in expected) {
    expect(resolve).toThrow(PlaceholderError);
  } else {
    expect(resolve()).toBe(expected.value);
  }
}

/** A timestamp of the YAML file, which the record could only keep as text. */
const TIMESTAMP =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)$/;

function withTimestamps(value: JsonValue): JsonValue {
  if (typeof value === 'string') {
    return TIMESTAMP.test(value)
      ? (new ExactScalar({
          kind: 'timestamp',
          text: value,
        }) as unknown as JsonValue)
      : value;
  }
  if (
    value instanceof ExactScalar ||
    value === null ||
    typeof value !== 'object'
  ) {
    return value;
  }
  return Array.isArray(value)
    ? value.map(withTimestamps)
    : Object.fromEntries(
        Object.entries(value).map(([key, member]) => [
          key,
          withTimestamps(member!),
        ]),
      );
}
