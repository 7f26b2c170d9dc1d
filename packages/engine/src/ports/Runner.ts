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

import { Secret } from '../model/Secret';

/**
 * Where heavy drivers run programs, such as Terraform or Helm: beside the portal's process, so that their memory and their end are not the portal's.
 *
 * @remarks
 * A runner guarantees that no two jobs of one key run at the same time, also when the process that started the first one was killed, and that a job
 * never outlives its owner unnoticed: it is ended, or {@link EngineContext.isGone} is false for that owner until it has.
 *
 * @public
 */
export interface Runner {
  /**
   * Runs a program to its end.
   *
   * @returns how it ended: an exit code other than 0 is an answer, not an error
   * @throws the reason of `signal` when it was aborted, after the program and all that it started have ended; a `transient` {@link DriverError} when the program
   * could not be run to its end for a reason outside of it, such as a full disk
   */
  run(job: RunnerJob, call: RunnerCall): Promise<RunnerEnd>;
}

/** @public */
export interface RunnerJob {
  /** Key of the resource that it works for. */
  key: string;
  /** The program, found in the `PATH` of `environment`, and its arguments. Whoever uses the machine can read them: nothing secret. */
  command: readonly [string, ...string[]];
  /** All variables that it gets. */
  environment?: Readonly<Record<string, string | Secret>>;
  /** What its working folder holds when it starts, by path below the folder. The folder goes when it ends. */
  files?: Readonly<Record<string, string | Secret>>;
  stop?: RunnerStop;
}

/** How a job is stopped: `SIGINT` first, `SIGTERM` later, `SIGKILL` at last, each to its whole process group. @public */
export interface RunnerStop {
  /** Milliseconds that it gets after `SIGINT`. Defaults to 20,000: Terraform writes its state then. */
  interrupt?: number;
  /** Milliseconds that it gets after `SIGTERM`. Defaults to 5,000. */
  terminate?: number;
}

/** @public */
export interface RunnerCall {
  /** Stops the job. */
  signal: AbortSignal;
  /** Each line as it is written, without its end; longer ones are cut. Not redacted: pass it to the logger of the driver's context, which does that. */
  onLine(line: RunnerLine): void;
}

/** @public */
export interface RunnerLine {
  stream: 'stdout' | 'stderr';
  text: string;
}

/** @public */
export interface RunnerEnd {
  /** Undefined when a signal ended it. */
  exitCode?: number;
  /** Such as `SIGSEGV`. */
  endedBy?: string;
  /** Bytes of output that were left out because there were too many. */
  droppedOutput: number;
}
