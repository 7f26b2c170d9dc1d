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

import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  DefinitionFile,
  DefinitionImport,
  DefinitionSet,
  DefinitionSource,
  DriverRegistry,
  ReadDefinitionsResult,
  SecretStore,
  SourceMaps,
  emptyDefinitionSet,
  joinSourceMaps,
  readDefinitions,
} from '@platform-orchestrator/engine';
import { Diagnostic } from '@platform-orchestrator/score';
import { PLATFORM_SCOPE } from '../secrets';
import { DefinitionFiles } from './DefinitionFiles';
import { LastGoodContent } from './LastGoodContent';
import { describeSkipped } from './describeSkipped';

/** Problems that one load writes to the log; the portal shows all. */
const LOGGED_PROBLEMS = 20;

/**
 * The definitions of all configured sources as one set.
 *
 * @remarks
 * A set with an error never becomes active: the one before stays, also over a restart, and the problems say why. Wrong definitions never stop the start.
 */
export class ActiveDefinitions implements DefinitionSource {
  readonly #sources: readonly DefinitionFiles[];
  readonly #drivers: DriverRegistry;
  readonly #secrets: SecretStore;
  readonly #lastGood: LastGoodContent;
  readonly #logger: LoggerService;
  readonly #import: DefinitionImport;
  #current: DefinitionSet = emptyDefinitionSet();
  #places: SourceMaps = joinSourceMaps();
  #problems: readonly Diagnostic[] = [];
  #loadedAt: Date | undefined;
  #reloading: Promise<void> = Promise.resolve();

  constructor(options: {
    sources: readonly DefinitionFiles[];
    drivers: DriverRegistry;
    secrets: SecretStore;
    lastGood: LastGoodContent;
    logger: LoggerService;
    /** What imported definitions refer to. */
    import?: DefinitionImport;
  }) {
    this.#sources = options.sources;
    this.#drivers = options.drivers;
    this.#secrets = options.secrets;
    this.#lastGood = options.lastGood;
    this.#logger = options.logger;
    this.#import = options.import ?? {};
  }

  current(): DefinitionSet {
    return this.#current;
  }

  problems(): readonly Diagnostic[] {
    return this.#problems;
  }

  /** Positions in the active files. */
  places(): SourceMaps {
    return this.#places;
  }

  /** When the active set became active. */
  loadedAt(): Date | undefined {
    return this.#loadedAt;
  }

  /** Reads all sources again; never fails. Calls take turns, so the last one to be made decides. */
  reload(): Promise<void> {
    this.#reloading = this.#reloading.then(() =>
      this.#load().catch(error => {
        this.#problems = [failure('definitions/failed', toError(error))];
        this.#logger.error('The definitions were not loaded', toError(error));
      }),
    );
    return this.#reloading;
  }

  /** Loads now, and again whenever a source changes. Returns the way to stop it. */
  async start(): Promise<() => Promise<void>> {
    const stops = this.#sources.map(source =>
      source.watch(() => this.reload()),
    );
    await this.reload();
    return async () => {
      await Promise.all(stops.map(stop => stop()));
      await this.#reloading;
    };
  }

  async #load(): Promise<void> {
    const contents = await Promise.all(
      this.#sources.map(source => this.#read(source)),
    );
    const result = await this.#check(contents.flatMap(({ files }) => files));
    this.#problems = [
      ...contents.flatMap(({ problem }) => (problem ? [problem] : [])),
      ...result.diagnostics,
      ...result.skipped.map(describeSkipped),
    ];
    this.#log();
    if (!hasError(result.diagnostics)) {
      this.#activate(result);
      for (const { source, files, problem } of contents) {
        if (!problem) {
          await this.#lastGood.keep(source.name, files);
        }
      }
    } else if (!this.#loadedAt) {
      await this.#activateLastGood();
    }
  }

  async #read(source: DefinitionFiles): Promise<{
    source: DefinitionFiles;
    files: DefinitionFile[];
    problem?: Diagnostic;
  }> {
    try {
      return { source, files: await source.read() };
    } catch (error) {
      const problem = failure('definitions/unreadable', toError(error));
      const files = await this.#lastGood.find(source.name);
      return { source, files: files ?? [], problem };
    }
  }

  async #check(files: DefinitionFile[]): Promise<ReadDefinitionsResult> {
    const scope = await this.#secrets.scope(PLATFORM_SCOPE);
    return readDefinitions({
      files,
      drivers: this.#drivers,
      import: this.#import,
      hmac: text => scope.hmac(text),
    });
  }

  #activate(result: ReadDefinitionsResult): void {
    const { definitions } = result;
    if (definitions.version !== this.#current.version) {
      this.#logger.info(
        `Definitions ${definitions.version} are active: ${definitions.definitions.size} resource definitions, ${definitions.environmentTypes.size} environment types`,
      );
    }
    this.#current = definitions;
    this.#places = result.sources;
    this.#loadedAt = new Date();
  }

  /** At a start that finds definitions broken: what was active before the restart. */
  async #activateLastGood(): Promise<void> {
    const contents = await Promise.all(
      this.#sources.map(({ name }) => this.#lastGood.find(name)),
    );
    const files = contents.flatMap(content => content ?? []);
    const result = await this.#check(files);
    if (files.length > 0 && !hasError(result.diagnostics)) {
      this.#activate(result);
    }
  }

  #log(): void {
    for (const problem of this.#problems.slice(0, LOGGED_PROBLEMS)) {
      const { severity, code, message, file, range } = problem;
      const place = file ? `${file}:${range?.start.line ?? 1}: ` : '';
      this.#logger.warn(`Definitions: ${place}${severity} ${code}: ${message}`);
    }
  }
}

function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function failure(code: string, { message }: Error): Diagnostic {
  return {
    code,
    severity: 'error',
    message,
    suggestion:
      'correct platformOrchestrator.definitions, or what it names; the last good content stays active',
  };
}
