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

import { suggestNear } from '@platform-orchestrator/score';
import { DefinitionTarget, PlaceholderMistake } from './DefinitionPlaceholder';
import { PlaceholderDialect } from './PlaceholderDialect';
import { ResourcePattern, parseResourcePattern } from './ResourcePattern';
import { PlaceholderElement } from './splitPlaceholder';

type Mistake = Pick<
  PlaceholderMistake,
  'message' | 'severity' | 'expected' | 'found' | 'suggestion'
>;

const ROOTS = ['context', 'values', 'resources'];

/** Finds out what the elements of a placeholder mean: the table of forms of a definition, row by row. */
export function interpretPlaceholder(
  elements: readonly PlaceholderElement[],
  dialect: PlaceholderDialect,
): { target: DefinitionTarget } | Mistake {
  const [root, ...rest] = elements;
  switch (root.text) {
    case 'context':
      return interpretContext(rest, dialect);
    case 'values':
      return rest.length === 0
        ? mistake('the name of a shared value is missing', {
            expected: 'values.<KEY>',
          })
        : { target: { kind: 'sharedValue', name: joinElements(rest) } };
    case 'resources':
      return interpretResources(rest, dialect);
    default:
      return {
        ...mistake(`"${root.text}" is no root of a placeholder`, {
          expected: ROOTS.join(', '),
          found: root.text,
          suggestion: didYouMean(root.text, ROOTS) ?? 'write $${…} for text',
        }),
        severity: dialect.unknownRoot === 'text' ? 'warning' : 'error',
      };
  }
}

function interpretContext(
  rest: readonly PlaceholderElement[],
  dialect: PlaceholderDialect,
): { target: DefinitionTarget } | Mistake {
  const name = joinElements(rest);
  const field = dialect.context.get(name);
  if (field) {
    return { target: { kind: 'context', field } };
  }
  const known = [...dialect.context.keys()];
  return mistake(`the context has no "${name}"`, {
    expected: known.map(item => `context.${item}`).join(', '),
    found: `context.${name}`,
    suggestion: didYouMean(name, known, 'context.'),
  });
}

function interpretResources(
  rest: readonly PlaceholderElement[],
  dialect: PlaceholderDialect,
): { target: DefinitionTarget } | Mistake {
  if (rest.length === 0) {
    return mistake('the resource is missing', {
      expected: 'resources.<type>[.<class>][#<id>].outputs.<name>',
    });
  }
  const { length, accessor, path } = splitAccessor(rest, dialect);
  const words = rest.slice(0, length);
  if (!accessor) {
    const accessors = [...dialect.accessors.keys()];
    return mistake(
      `what to read of the resource is missing: one of ${accessors
        .map(item => `.${item}`)
        .join(', ')}`,
      {
        expected: accessors.join(', '),
        found: rest.length > length ? rest[length].text : undefined,
        suggestion:
          rest.length > 1
            ? `did you mean \${resources.${rest[0].text}.outputs.${joinElements(
                rest.slice(1),
              )}}?`
            : undefined,
      },
    );
  }
  const reference = joinElements(words);
  const operator = /[<>]/.exec(reference);
  if (operator) {
    return interpretSelector({
      reference,
      operator,
      accessor,
      path,
      words,
      dialect,
    });
  }
  const resource = readPattern(reference, words, dialect);
  if ('message' in resource) {
    return resource;
  }
  if (accessor !== 'outputs' && path.length > 0) {
    return mistake(`nothing can follow ".${rest[length].text}"`, {
      found: `.${path.join('.')}`,
    });
  }
  return { target: { kind: 'reference', resource, accessor, path } };
}

function interpretSelector(options: {
  reference: string;
  operator: RegExpExecArray;
  accessor: string;
  path: string[];
  words: readonly PlaceholderElement[];
  dialect: PlaceholderDialect;
}): { target: DefinitionTarget } | Mistake {
  const { reference, operator, accessor, path, words, dialect } = options;
  const right = reference.slice(operator.index + 1);
  if (/[<>]/.test(right)) {
    return mistake('a selector has one > or <', { found: reference });
  }
  if (accessor !== 'outputs' || path.length === 0) {
    return mistake('a selector reads one output', {
      expected: 'resources.<A> > <B>.outputs.<path>',
    });
  }
  const pivot = readPattern(reference.slice(0, operator.index), words, dialect);
  const selected = readPattern(right, words, dialect);
  if ('message' in pivot) {
    return pivot;
  }
  if ('message' in selected) {
    return selected;
  }
  return {
    target: {
      kind: 'selector',
      pivot,
      direction: operator[0] === '>' ? 'dependencies' : 'dependents',
      selected,
      path,
    },
  };
}

/** The resource is written in one quoted element, or in those before the accessor. */
function splitAccessor(
  rest: readonly PlaceholderElement[],
  dialect: PlaceholderDialect,
) {
  const accessorAt = (index: number) =>
    index < rest.length && !rest[index].quoted
      ? dialect.accessors.get(rest[index].text)
      : undefined;
  let length = 1;
  while (!rest[0].quoted && length < rest.length && !accessorAt(length)) {
    length++;
  }
  const found = accessorAt(length);
  if (found || !dialect.outputsMayBeOmitted || rest.length === 1) {
    const path = rest.slice(length + 1).map(item => item.text);
    return { length, accessor: found, path };
  }
  const path = rest.slice(1).map(item => item.text);
  return { length: 1, accessor: 'outputs' as const, path };
}

function readPattern(
  text: string,
  words: readonly PlaceholderElement[],
  dialect: PlaceholderDialect,
): ResourcePattern | Mistake {
  const pattern = parseResourcePattern(text, dialect.readId);
  if (!pattern) {
    return mistake(`"${text.trim()}" names no resource`, {
      expected: '<type>[.<class>][#<id>]',
      found: text.trim(),
    });
  }
  if (pattern.id?.includes('.') && !words.some(word => word.quoted)) {
    return mistake('an id with dots must be quoted', {
      expected: `resources['${text.trim()}']`,
      found: `resources.${text.trim()}`,
    });
  }
  return pattern;
}

function joinElements(elements: readonly PlaceholderElement[]): string {
  return elements.map(element => element.text).join('.');
}

function didYouMean(
  word: string,
  candidates: readonly string[],
  prefix = '',
): string | undefined {
  const near = suggestNear(word, candidates);
  return near && `did you mean "${prefix}${near}"?`;
}

function mistake(
  message: string,
  details: Pick<Mistake, 'expected' | 'found' | 'suggestion'> = {},
): Mistake {
  return { severity: 'error', message, ...details };
}
