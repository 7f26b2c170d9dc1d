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

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { applicationMessages } from './messages/application';
import { commonMessages } from './messages/common';
import { deploymentMessages } from './messages/deployment';
import { entityMessages } from './messages/entity';
import { environmentMessages } from './messages/environment';
import { graphMessages } from './messages/graph';
import { planMessages } from './messages/plan';
import { setupMessages } from './messages/setup';
import { statusMessages } from './messages/status';

const areas = [
  commonMessages,
  statusMessages,
  applicationMessages,
  environmentMessages,
  graphMessages,
  planMessages,
  deploymentMessages,
  entityMessages,
  setupMessages,
];

function keysOf(messages: object, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [`${prefix}${name}`]
      : keysOf(value, `${prefix}${name}.`),
  );
}

const root = resolve(__dirname, '..');
const files = (readdirSync(root, { recursive: true }) as string[])
  .map(file => join(root, file))
  .filter(
    file =>
      /\.tsx?$/.test(file) && !/\.test\.|messages|__testUtils__/.test(file),
  );

/** Texts that stand between tags, and attributes that people read. */
function textsOf(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node)) {
      texts.push(node.text);
    }
    if (
      ts.isJsxAttribute(node) &&
      /^(aria-label|title|label|placeholder|description)$/.test(
        node.name.getText(),
      ) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    ) {
      texts.push(node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts.filter(text => /\p{Letter}{2}/u.test(text));
}

describe('the texts of the plugin', () => {
  it('stand under one area each', () => {
    const names = areas.flatMap(area => Object.keys(area));
    expect(new Set(names).size).toBe(names.length);
  });

  it('are all used', () => {
    expect(existsSync(root)).toBe(true);
    const code = files.map(file => readFileSync(file, 'utf8')).join('\n');
    const unused = areas
      .flatMap(area => keysOf(area))
      .map(key => key.replace(/_(one|other)$/, ''))
      .filter(
        key =>
          !code.includes(`'${key}'`) &&
          // Such as t(`status.${status}`)
          !code.includes(`\`${key.slice(0, key.lastIndexOf('.') + 1)}\${`),
      );
    expect(unused).toEqual([]);
  });

  it('are all translatable: no component has a text of its own', () => {
    expect(files.length).toBeGreaterThan(100);
    const own = files
      .filter(file => file.endsWith('.tsx'))
      .flatMap(file => textsOf(file).map(text => `${file}: ${text.trim()}`));
    expect(own).toEqual([]);
  });
});
