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

import { JsonObject } from '@platform-orchestrator/score';
import { parse, stringify } from 'yaml';
import { executeTemplate } from '../../go/executeTemplate';
import { CaseInput } from './ConformanceCase';
import { listProvisioners } from './listProvisioners';
import { GenerateOptions, ScoreTool } from './ScoreTool';

/** What the last of the calls gave. */
export interface StepsResult {
  manifests?: JsonObject[];
  resource_outputs?: JsonObject;
  stdout?: string;
}

/** Makes all calls of a case. */
export async function runSteps(
  { files = {}, steps = [] }: CaseInput,
  defaults: string,
): Promise<StepsResult> {
  const tool = new ScoreTool();
  let result: StepsResult = {};
  // files that no step writes are there from the beginning, such as downloaded provisioners
  const written = new Set(
    steps.flatMap(({ write }) => Object.keys(write ?? {})),
  );
  for (const [path, content] of Object.entries(files)) {
    if (!written.has(path)) {
      tool.files.set(path, content);
    }
  }
  for (const [index, { args, write = {} }] of steps.entries()) {
    for (const [path, content] of Object.entries(write)) {
      tool.files.set(path, content);
    }
    try {
      result = await runStep(tool, args, defaults);
    } catch (error) {
      // people go on after a call that failed
      if (index === steps.length - 1) {
        throw error;
      }
    }
  }
  return result;
}

async function runStep(
  tool: ScoreTool,
  [command, ...args]: string[],
  defaults: string,
): Promise<StepsResult> {
  switch (command) {
    case 'init':
      initialize(tool, args, defaults);
      return {};
    case 'generate':
      return {
        manifests: await tool.generate(generateOptions(tool, args)),
        resource_outputs: Object.fromEntries(
          [...tool.resources].map(([uid, { outputs }]) => [uid, outputs]),
        ),
      };
    default:
      return { stdout: report(tool, command, args) };
  }
}

function initialize(tool: ScoreTool, args: string[], defaults: string): void {
  const { options } = readArguments(args);
  tool.initialized = true;
  tool.patchTemplates.push(...(options.get('--patch-templates') ?? []));
  if (!options.has('--no-default-provisioners')) {
    tool.files.set('.score-k8s/zz-default.provisioners.yaml', defaults);
  }
  if (!options.has('--no-sample') && !tool.files.has('score.yaml')) {
    tool.files.set('score.yaml', '');
  }
}

function generateOptions(tool: ScoreTool, args: string[]): GenerateOptions {
  const { options, files } = readArguments(args);
  const overrideFile = options.get('--overrides-file')?.[0];
  if (overrideFile !== undefined && !tool.files.has(overrideFile)) {
    throw new Error(`there is no file ${overrideFile}`);
  }
  const [image] = options.get('-i') ?? options.get('--image') ?? [];
  const [namespace] = options.get('-n') ?? options.get('--namespace') ?? [];
  return {
    files,
    overrides: [
      ...(overrideFile === undefined
        ? []
        : [{ text: tool.files.get(overrideFile)!, file: overrideFile }]),
      ...(options.get('--override-property') ?? []).map(property => ({
        property,
      })),
    ],
    ...(image !== undefined && { image }),
    ...(namespace !== undefined && { namespace }),
    generateNamespace: options.has('--generate-namespace'),
  };
}

/** Options that stand alone. */
const FLAGS = new Set([
  '--no-sample',
  '--no-default-provisioners',
  '--generate-namespace',
]);

function readArguments(args: string[]) {
  const options = new Map<string, string[]>();
  const files: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index];
    if (FLAGS.has(arg)) {
      options.set(arg, []);
    } else if (arg.startsWith('-') && arg !== '--') {
      index += 1;
      options.set(arg, [...(options.get(arg) ?? []), args[index]]);
    } else if (arg !== '--') {
      files.push(arg);
    }
  }
  return { options, files };
}

/** What `resources` and `provisioners` print. */
function report(tool: ScoreTool, command: string, args: string[]): string {
  const { options, files } = readArguments(args);
  const [format] = options.get('-f') ?? options.get('--format') ?? [];
  const [action, uid] = files;
  if (command === 'provisioners') {
    return goJson(
      listProvisioners(tool.definitions()).map(item => ({
        Type: item.type,
        Class: item.class,
        Params: item.params,
        Outputs: item.outputs,
        Description: item.description,
      })),
    );
  }
  if (action === 'list') {
    return listResources(tool, format);
  }
  const resource = tool.resources.get(uid);
  if (!resource) {
    throw new Error(`no such resource ${uid}`);
  }
  switch (format) {
    case undefined:
    case 'json':
      return goJson(resource.outputs);
    case 'yaml':
      return stringify(parse(JSON.stringify(sorted(resource.outputs))), {
        indent: 4,
      });
    default:
      return withNewline(
        executeTemplate({
          text: format,
          input: 'format',
          data: resource.outputs,
          execute: {},
        }),
      );
  }
}

function listResources(tool: ScoreTool, format: string | undefined): string {
  const rows = [...tool.resources].sort().map(([uid, { outputs }]) => ({
    UID: uid,
    Outputs: Object.keys(outputs).sort(),
  }));
  if (rows.length === 0) {
    return 'No resources found\n';
  }
  return format === 'json'
    ? goJson(rows)
    : `UID | Outputs\n${rows
        .map(row => `${row.UID} | ${row.Outputs.join(', ')}\n`)
        .join('')}`;
}

function withNewline(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** JSON as Go prints it: with sorted keys. */
function goJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), undefined, 2)}\n`;
}

function sorted(value: any): any {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  return value !== null &&
    typeof value === 'object' &&
    !('UID' in value) &&
    !('Type' in value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([left], [right]) => (left < right ? -1 : 1))
          .map(([key, item]) => [key, sorted(item)]),
      )
    : value;
}
