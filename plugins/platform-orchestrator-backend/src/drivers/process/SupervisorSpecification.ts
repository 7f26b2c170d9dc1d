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

/** What a supervisor is asked to run. It holds secrets, so it is passed through a pipe and never written down. */
export interface SupervisorSpecification {
  key: string;
  /** Tells this specification from another, without saying what is in it. */
  digest: string;
  /** Bytes of log kept per container. */
  logSize: number;
  /** Milliseconds between SIGTERM and SIGKILL. */
  stopTimeout: number;
  containers: ContainerSpecification[];
}

/** One container's process. */
export interface ContainerSpecification {
  name: string;
  command: string[];
  workingDirectory: string;
  environment: Record<string, string>;
  /** What must be reached before it starts. */
  after: { container: string; ready: 'started' | 'healthy' | 'complete' }[];
  /** It runs once, to its end, because another container waits for that. */
  completes: boolean;
  readiness?: ProbeSpecification;
  liveness?: ProbeSpecification;
}

export type ProbeSpecification =
  | { exec: string[] }
  | { httpGet: HttpProbeSpecification };

export interface HttpProbeSpecification {
  scheme: 'HTTP' | 'HTTPS';
  host: string;
  port: number;
  path: string;
  headers: Record<string, string>;
}
