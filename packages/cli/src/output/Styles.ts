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

import { styleText } from 'node:util';

/** Meanings that have a colour. */
export type Style =
  | 'positive'
  | 'notice'
  | 'warning'
  | 'negative'
  | 'muted'
  | 'strong';

/** Colours text by its meaning, or leaves it as it is. */
export type Styles = (style: Style, text: string) => string;

const FORMATS = {
  positive: 'green',
  notice: 'cyan',
  warning: 'yellow',
  negative: 'red',
  muted: 'gray',
  strong: 'bold',
} as const;

export const noStyles: Styles = (_style, text) => text;

export const terminalStyles: Styles = (style, text) =>
  styleText(FORMATS[style], text);

/**
 * Colours only on a terminal, and not where the environment forbids them.
 *
 * Source: no-color.org; `TERM=dumb` is what editors set.
 */
export function stylesFor(options: {
  isTerminal: boolean;
  environment: Readonly<Record<string, string | undefined>>;
}): Styles {
  const { NO_COLOR, TERM } = options.environment;
  return options.isTerminal && !NO_COLOR && TERM !== 'dumb'
    ? terminalStyles
    : noStyles;
}
