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

import { suggestNear } from '../diagnostics/suggestNear';
import { PlaceholderReference } from '../model/Placeholder';
import { WorkloadText } from '../placeholders/walkWorkloadText';
import { isMapping } from '../source/isMapping';
import { describeUnknownName } from '../diagnostics/describeUnknownName';
import { showName, showText } from '../diagnostics/showName';
import { describePlaceholder } from './describePlaceholder';
import { Rule, RuleContext, RuleProblem } from './Rule';

const ROOTS = ['metadata', 'resources'];

/** An element that every implementation accepts: letters, digits, `_` and `-`. */
const PORTABLE_ELEMENT = /^[A-Za-z0-9_-]+$/;

/** Placeholders have the form `${metadata.<key>…}` or `${resources.<name>…}`. */
export const placeholdersAreWellFormed: Rule = {
  rule: 'A placeholder is `metadata` or `resources` and at least one name, joined by dots.',
  *check({ texts, portable }) {
    for (const [text, reference] of eachReference(texts)) {
      const problem =
        describeForm(reference) ?? describePortability(reference, portable);
      if (problem) {
        yield { ...place(text, reference), ...problem };
      }
    }
  },
};

/** Placeholders name resources that the workload declares. */
export const placeholderResourcesExist: Rule = {
  rule: 'A placeholder names a resource that the workload declares.',
  *check({ document, texts }) {
    const resources = isMapping(document.resources) ? document.resources : {};
    for (const [text, reference] of eachReference(texts)) {
      const [root, name] = reference.elements;
      if (
        root === 'resources' &&
        !describeForm(reference) &&
        !Object.hasOwn(resources, name)
      ) {
        yield {
          ...place(text, reference),
          ...describeUnknownName(name, Object.keys(resources)),
          code: 'score/unknown-resource',
          severity: 'error',
          message: `The workload declares no resource ${showName(name)}.`,
        };
      }
    }
  },
};

/** Placeholders of metadata name a key that the workload has. A warning, since a tool may add keys. */
export const placeholderMetadataExists: Rule = {
  rule: 'A placeholder of `metadata` names a key that the workload has.',
  *check({ document, texts }) {
    for (const [text, reference] of eachReference(texts)) {
      if (reference.elements[0] !== 'metadata' || describeForm(reference)) {
        continue;
      }
      let value = document.metadata;
      for (const key of reference.elements.slice(1)) {
        const mapping = isMapping(value) ? value : {};
        if (!Object.hasOwn(mapping, key)) {
          yield {
            ...place(text, reference),
            ...describeUnknownName(key, Object.keys(mapping)),
            code: 'score/unknown-metadata',
            severity: 'warning',
            message: `The metadata of the workload has no ${showName(key)}.`,
          };
          break;
        }
        value = mapping[key];
      }
    }
  },
};

function* eachReference(
  texts: RuleContext['texts'],
): Iterable<[WorkloadText, PlaceholderReference]> {
  for (const text of texts) {
    for (const reference of text.references) {
      yield [text, reference];
    }
  }
}

function place(
  text: WorkloadText,
  { text: inside, offset }: PlaceholderReference,
): Pick<RuleProblem, 'path' | 'piece' | 'found'> {
  const piece = `\${${inside}}`;
  return {
    ...describePlaceholder(text, piece, offset),
    found: showText(piece),
  };
}

type Problem = Pick<
  RuleProblem,
  'code' | 'severity' | 'message' | 'expected' | 'suggestion'
>;

function describeForm({ elements }: PlaceholderReference): Problem | undefined {
  const trimmed = elements.map(element => element.trim());
  const [root] = elements;
  if (elements.length < 2 || trimmed.includes('')) {
    return {
      code: 'score/malformed-placeholder',
      severity: 'error',
      message: 'The placeholder is not complete.',
      expected: 'names joined by single dots, such as ${resources.db.host}',
      suggestion: 'complete it, or write $${…} to keep the text as it is',
    };
  }
  if (trimmed.some((element, index) => element !== elements[index])) {
    return {
      code: 'score/malformed-placeholder',
      severity: 'error',
      message: 'The placeholder has white space around a name.',
      expected: 'names joined by single dots, such as ${resources.db.host}',
      suggestion: `did you mean "\${${trimmed.join('.')}}"?`,
    };
  }
  if (!ROOTS.includes(root)) {
    const near = suggestNear(root, ROOTS);
    return {
      code: 'score/unknown-placeholder-root',
      severity: 'error',
      message: `A placeholder cannot begin with ${showName(root)}.`,
      expected: 'metadata.… or resources.…',
      suggestion: near
        ? `did you mean "\${${[near, ...elements.slice(1)].join('.')}}"?`
        : 'write $${…} to keep the text as it is',
    };
  }
  return undefined;
}

function describePortability(
  { elements }: PlaceholderReference,
  portable: boolean,
): Problem | undefined {
  if (elements.every(element => PORTABLE_ELEMENT.test(element))) {
    return undefined;
  }
  return {
    code: 'score/unportable-placeholder',
    severity: portable ? 'error' : 'warning',
    message: 'Not every Score implementation accepts this placeholder.',
    expected: 'names of letters, digits, "_" and "-"',
    suggestion: 'rename what it refers to if other tools shall read the file',
  };
}
