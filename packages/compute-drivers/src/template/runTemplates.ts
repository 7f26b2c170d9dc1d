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

import { AttachedManifest } from '@platform-orchestrator/engine';
import { JsonObject, JsonValue } from '@platform-orchestrator/score';
import { executeTemplate } from '../go/executeTemplate';
import { RandomFor } from '../go/withRandom';
import { readManifests } from './readManifests';
import { renderTree } from './renderTree';
import { TemplateName } from './templateInputs';

/** What templates read. */
export interface TemplateData {
  /** Key of the resource. */
  id: string;
  /** Its params. */
  resource: JsonObject;
  driver: { values: JsonObject; secrets: JsonObject };
  /** What the template of that name gave the last time. */
  cookie: JsonValue;
}

/** What templates gave. */
export interface TemplateResult {
  outputs: JsonObject;
  secrets: JsonObject;
  manifests: AttachedManifest[];
  cookie: JsonObject;
}

const PATH = ['inputs', 'templates'];

/**
 * Runs `init`, then `outputs`, then all others.
 *
 * @throws DriverError `invalid` that names the template.
 */
export function runTemplates(options: {
  templates: Partial<Record<TemplateName, JsonValue>>;
  data: TemplateData;
  random: RandomFor;
}): TemplateResult {
  const { templates, data, random } = options;
  const run = (name: TemplateName, known: object) => {
    const bytes = random(name);
    return renderTree(templates[name], [...PATH, name], (text, input) =>
      executeTemplate({
        text,
        input,
        data: { ...data, ...known },
        execute: { random: bytes },
      }),
    );
  };
  const init = run('init', {});
  const outputs = run('outputs', { init });
  const all = { init, outputs: { values: outputs } };
  return {
    outputs,
    secrets: run('secrets', all),
    manifests: readManifests(run('manifests', all), [...PATH, 'manifests']),
    cookie: run('cookie', all),
  };
}
