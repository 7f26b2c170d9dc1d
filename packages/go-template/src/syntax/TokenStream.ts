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

import { Lexer } from './Lexer';
import { SyntaxProblem } from './SyntaxProblem';
import { Token, TokenKind } from './Token';

/** The tokens of a template, with as many given back as the parser likes. */
export class TokenStream {
  readonly #lexer: Lexer;
  readonly #returned: Token[] = [];
  /** The last token that was cut off, which is where Go reports problems. */
  #latest: Token = { kind: 'end', text: '', position: 0 };

  constructor(source: string) {
    this.#lexer = new Lexer(source);
  }

  next(): Token {
    const returned = this.#returned.pop();
    if (returned) {
      return returned;
    }
    this.#latest = this.#lexer.next();
    return this.#latest;
  }

  /** Gives tokens back; the first will come first again. */
  giveBack(...tokens: Token[]): void {
    this.#returned.push(...tokens.reverse());
  }

  peek(): Token {
    const token = this.next();
    this.giveBack(token);
    return token;
  }

  nextNonSpace(): Token {
    let token = this.next();
    while (token.kind === 'space') {
      token = this.next();
    }
    return token;
  }

  /** Skips space for good. */
  peekNonSpace(): Token {
    const token = this.nextNonSpace();
    this.giveBack(token);
    return token;
  }

  expect(kinds: readonly TokenKind[], context: string): Token {
    const token = this.nextNonSpace();
    return kinds.includes(token.kind)
      ? token
      : this.failUnexpected(token, context);
  }

  /** @param place - what is wrong; by default where the reading has come to */
  fail(message: string, place: { position: number } = this.#latest): never {
    throw new SyntaxProblem(message, place.position);
  }

  failUnexpected(token: Token, context: string): never {
    return this.fail(
      token.kind === 'error'
        ? token.text
        : `unexpected ${describe(token)} in ${context}`,
      token,
    );
  }
}

const LONGEST_SHOWN = 20;

function describe({ kind, text }: Token): string {
  if (kind === 'end') {
    return 'end of template';
  }
  if (kind === 'keyword') {
    return `<${text}>`;
  }
  return text.length > LONGEST_SHOWN
    ? `${JSON.stringify(text.slice(0, LONGEST_SHOWN))}...`
    : JSON.stringify(text);
}
