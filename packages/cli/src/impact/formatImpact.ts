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

import { formatDiagnostics } from '@platform-orchestrator/score';
import { count } from '../output/count';
import { formatTable } from '../output/formatTable';
import { Style, Styles } from '../output/Styles';
import {
  ImpactDefinition,
  ImpactDocument,
  ImpactEnvironment,
} from './ImpactDocument';

const EFFECTS: Readonly<
  Record<ImpactDefinition['effect'], { sign: string; style: Style }>
> = {
  added: { sign: '+', style: 'positive' },
  changed: { sign: '~', style: 'notice' },
  removed: { sign: '-', style: 'negative' },
};

interface FormatOptions {
  styles: Styles;
  /** Texts of the files that problems name. */
  texts: ReadonlyMap<string, string>;
}

/** What other definitions would do, for people: the definitions that differ, then what each environment would notice of it. */
export function formatImpact(
  { definitions, environments }: ImpactDocument,
  options: FormatOptions,
): string[] {
  const { styles } = options;
  return [
    ...(definitions.length === 0
      ? ['No definition differs']
      : formatTable(
          definitions.map(({ name, type, effect, changes }) => [
            sign(effect, styles),
            name,
            styles('muted', type),
            changes.join(', '),
          ]),
        )),
    ...environments.flatMap(environment => [
      '',
      ...formatEnvironment(environment, options),
    ]),
  ];
}

function formatEnvironment(
  environment: ImpactEnvironment,
  { styles, texts }: FormatOptions,
): string[] {
  const { touched, following, untouched, problems } = environment;
  const name = `${environment.application}/${environment.environment} (${environment.environmentType})`;
  const counts = [
    `${touched.length} touched`,
    ...(following > 0 ? [`${following} following`] : []),
    `${untouched} untouched`,
  ];
  return [
    `${styles('strong', name)}: ${counts.join(', ')}`,
    ...formatTable(
      touched.map(resource => [
        `  ${sign(resource.effect, styles)}`,
        resource.name,
        resource.changes.map(({ text }) => text).join(', '),
      ]),
    ),
    ...(problems.length > 0
      ? [
          styles('negative', `  ${count(problems.length, 'new error')}:`),
          ...formatDiagnostics(problems, { sources: texts })
            .split('\n')
            .map(line => `  ${line}`.trimEnd()),
        ]
      : []),
  ];
}

function sign(effect: ImpactDefinition['effect'], styles: Styles): string {
  return styles(EFFECTS[effect].style, EFFECTS[effect].sign);
}
