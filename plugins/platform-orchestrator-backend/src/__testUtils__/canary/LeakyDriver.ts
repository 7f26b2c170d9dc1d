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

import {
  ApplyContext,
  ApplyRequest,
  ApplyResult,
  DeleteRequest,
  Driver,
  DriverError,
  Secret,
} from '@platform-orchestrator/engine';

/** A driver that says every secret it has, wherever it can say something, in every spelling. */
export class LeakyDriver implements Driver {
  readonly id: string;
  readonly inputs = { values: { type: 'object' }, secrets: { type: 'object' } };
  readonly capabilities;
  /** Fails with every secret in its message. */
  broken = false;
  /** What it was given, so that a test sees that the secrets got here. */
  readonly seen = new Set<string>();
  /** Secret values that it makes. */
  readonly #own: { output: string; generated: string };

  constructor(options: {
    id: string;
    target: boolean;
    own: { output: string; generated: string };
  }) {
    this.id = options.id;
    this.capabilities = {
      target: options.target,
      pure: false,
      usesImages: options.target,
    };
    this.#own = options.own;
  }

  async apply(
    request: ApplyRequest,
    context: ApplyContext,
  ): Promise<ApplyResult> {
    const generated = await context.secret('token', () => this.#own.generated);
    const secrets = [...secretsOf(request), generated.reveal() as string];
    secrets.forEach(secret => this.seen.add(secret));
    const everything = secrets.flatMap(spellingsOf).join(' ');
    context.progress(`using ${everything}`);
    context.logger.info(`using ${everything}`);
    context.logger.error(`using ${everything}`);
    const state = await context.state.read();
    await context.state.write({
      version: state?.version ?? 0,
      state: { everything },
    });
    if (this.broken) {
      throw new DriverError('invalid', `Cannot log in with ${everything}`);
    }
    return {
      outputs: {
        values: { host: 'db.internal' },
        secrets: { password: this.#own.output },
      },
      cookie: everything,
    };
  }

  async delete(request: DeleteRequest, context: ApplyContext): Promise<void> {
    const everything = secretsOf(request).flatMap(spellingsOf).join();
    context.progress(`removing with ${everything}`);
    if (this.broken) {
      throw new DriverError('invalid', `Cannot log in with ${everything}`);
    }
  }
}

/** As programs print a value: as it is, in base64, and in a URL. */
export function spellingsOf(text: string): string[] {
  return [text, Buffer.from(text).toString('base64'), encodeURIComponent(text)];
}

function secretsOf(value: unknown): string[] {
  if (value instanceof Secret) {
    return [value.reveal() as string];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(secretsOf)
    : [];
}
