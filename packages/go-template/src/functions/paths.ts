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

import { defineFunction, FunctionFamily } from './defineFunction';
import { GoFunction } from './GoFunction';

/** Sprig's functions for paths with slashes. Those that ask for the machine's own paths do the same: templates give one result everywhere. */
export const pathFunctions: FunctionFamily = {
  base: onText(base),
  clean: onText(clean),
  dir: onText(dir),
  ext: onText(ext),
  isAbs: onText(isAbsolute),
  osBase: onText(base),
  osClean: onText(clean),
  osDir: onText(dir),
  osExt: onText(ext),
  osIsAbs: onText(isAbsolute),
};

function onText(change: (path: string) => string | boolean): GoFunction {
  return defineFunction(['string'], ([path]) => change(path));
}

function base(path: string): string {
  if (path === '') {
    return '.';
  }
  const parts = path.split('/').filter(part => part !== '');
  return parts.at(-1) ?? '/';
}

function dir(path: string): string {
  return clean(path.slice(0, path.lastIndexOf('/') + 1));
}

function ext(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot);
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/');
}

/** Without `.`, doubled slashes, and names that `..` takes back. */
function clean(path: string): string {
  const isRooted = isAbsolute(path);
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') {
      parts.pop();
    } else if (part === '..' ? !isRooted : part !== '' && part !== '.') {
      parts.push(part);
    }
  }
  const joined = parts.join('/');
  return isRooted ? `/${joined}` : joined || '.';
}
