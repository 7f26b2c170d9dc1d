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

import { isMapping } from '../source/isMapping';
import { members } from './members';
import { Rule } from './Rule';

/** Base64 in groups of four letters, the last one padded. */
const BASE64 =
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Line breaks within base64 mean nothing. */
const LINE_BREAK = /[\r\n]/g;

/** Binary content is base64. A warning, since the specification leaves it open; whoever renders the file refuses what is none. */
export const base64IsValid: Rule = {
  rule: '`binaryContent` is base64.',
  *check({ document }) {
    for (const [name, container] of members(document.containers)) {
      for (const [target, { binaryContent }] of members(container.files)) {
        if (
          typeof binaryContent === 'string' &&
          !BASE64.test(binaryContent.replace(LINE_BREAK, ''))
        ) {
          yield {
            code: 'score/bad-base64',
            severity: 'warning',
            message:
              'The binary content is no base64: no file can be made of it.',
            path: ['containers', name, 'files', target, 'binaryContent'],
            expected: 'base64',
            found: JSON.stringify(binaryContent.slice(0, 40)),
            suggestion: 'encode the bytes as base64, or give text as "content"',
          };
        }
      }
    }
  },
};

/** A file and a volume do not share a path. A warning, since runtimes differ in what they make of it. */
export const mountsAreDistinct: Rule = {
  rule: 'A file and a volume of a container have different paths.',
  *check({ document }) {
    for (const [name, container] of members(document.containers)) {
      for (const [target] of members(container.files)) {
        if (
          isMapping(container.volumes) &&
          Object.hasOwn(container.volumes, target)
        ) {
          yield {
            code: 'score/mount-conflict',
            severity: 'warning',
            message: `A file and a volume both claim "${target}".`,
            path: ['containers', name, 'files', target],
            key: true,
            expected: 'a path of its own for each',
            found: `"${target}" in "files" and in "volumes"`,
            suggestion: 'give one of them another path',
            related: [
              {
                message: 'The volume.',
                path: ['containers', name, 'volumes', target],
              },
            ],
          };
        }
      }
    }
  },
};
