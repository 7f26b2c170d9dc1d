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

import { Diagnostic } from '../model/Diagnostic';
import { JsonObject, JsonValue } from '../model/Json';
import { JsonPath } from '../model/JsonPath';
import { encodeValue } from '../placeholders/encodeValue';
import { describeValue } from '../schema/describeValue';
import { isMapping } from '../source/isMapping';
import { Move } from './Move';

/** A step of the upgrade as `upgradeList` reports it, with a path relative to the container. */
export interface UpgradeNote {
  severity: Diagnostic['severity'];
  code: string;
  message: string;
  path: JsonPath;
  expected: string;
  found: string;
  suggestion?: string;
}

/** Upgrades `files` or `volumes` of a container from a list to a mapping by target. An entry without target is left out, with an error. */
export function upgradeList(
  field: 'files' | 'volumes',
  entries: JsonValue[],
): { members: JsonObject; notes: UpgradeNote[]; moves: Move[] } {
  const members: JsonObject = {};
  const notes: UpgradeNote[] = [
    {
      severity: 'warning',
      code: 'score/legacy-list',
      message: `"${field}" as a list is deprecated.`,
      path: [field],
      expected: 'a mapping by target path',
      found: 'a list',
      suggestion: 'write each target as a key and remove "target"',
    },
  ];
  const moves: Move[] = [];
  entries.forEach((entry, index) => {
    const path = [field, index];
    if (!isMapping(entry)) {
      notes.push({
        severity: 'warning',
        code: 'score/legacy-entry-ignored',
        message: `Item ${index} of "${field}" is ignored.`,
        path,
        expected: 'a mapping with "target"',
        found: describeValue(entry),
        suggestion: 'remove it, or write it as a mapping',
      });
      return;
    }
    const { target, ...member } = entry;
    if (typeof target !== 'string') {
      notes.push({
        severity: 'error',
        code: 'score/legacy-target',
        message: `Item ${index} of "${field}" lacks its target path.`,
        path: [...path, 'target'],
        expected: '"target" as text',
        found: target === undefined ? 'no "target"' : describeValue(target),
        suggestion: `add "target", or write "${field}" as a mapping`,
      });
      return;
    }
    if (Object.hasOwn(members, target)) {
      notes.push({
        severity: 'warning',
        code: 'score/legacy-duplicate-target',
        message: `The target "${target}" stands in "${field}" twice: the later item counts.`,
        path: [...path, 'target'],
        expected: 'every target once',
        found: `"${target}" again`,
        suggestion: 'remove one of the two',
      });
    }
    const upgrade = field === 'files' ? upgradeContent : upgradeReadOnly;
    const { member: upgraded, note, moved } = upgrade(member);
    if (note) {
      notes.push({
        severity: 'warning',
        ...note,
        path: [...path, ...note.path],
      });
    }
    members[target] = upgraded;
    moves.push({ from: path, to: [field, target] });
    if (moved) {
      moves.push({
        from: [...path, ...moved.from],
        to: [field, target, ...moved.to],
      });
    }
  });
  return { members, notes, moves };
}

interface UpgradedMember {
  member: JsonObject;
  note?: Omit<UpgradeNote, 'severity'>;
  moved?: Move;
}

/** The oldest files gave their content line by line. */
function upgradeContent(file: JsonObject): UpgradedMember {
  const { content } = file;
  if (!Array.isArray(content)) {
    return { member: file };
  }
  return {
    member: { ...file, content: content.map(encodeValue).join('\n') },
    note: {
      code: 'score/legacy-content',
      message: '"content" as a list of lines is deprecated.',
      path: ['content'],
      expected: 'a text',
      found: 'a list',
      suggestion: 'write the lines below "content: |"',
    },
  };
}

function upgradeReadOnly(volume: JsonObject): UpgradedMember {
  const { read_only: readOnly, ...member } = volume;
  if (typeof readOnly !== 'boolean') {
    return { member: volume };
  }
  return {
    member: { ...member, readOnly },
    note: {
      code: 'score/legacy-read-only',
      message: '"read_only" is deprecated.',
      path: ['read_only'],
      expected: '"readOnly"',
      found: '"read_only"',
      suggestion: 'write "readOnly"',
    },
    moved: { from: ['read_only'], to: ['readOnly'] },
  };
}
