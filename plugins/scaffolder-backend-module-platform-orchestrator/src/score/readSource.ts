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
  EnvironmentName,
  SourceRequest,
} from '@platform-orchestrator/backstage-plugin-common';
import { readScoreFiles } from './readScoreFiles';

/** A source as a template names it: Score files by their paths in the workspace. */
export interface WorkspaceSource
  extends EnvironmentName,
    Omit<SourceRequest, 'score'> {
  score?: string[];
}

/** The source as the API takes it, with the text of its Score files. */
export async function readSource(
  input: WorkspaceSource,
  workspacePath: string,
): Promise<EnvironmentName & SourceRequest> {
  const { score, ...source } = input;
  const names = source.entity ?? source.set ?? source.from ?? source.remove;
  const paths = score ?? (names ? undefined : ['score.yaml']);
  return {
    ...source,
    ...(paths && { score: await readScoreFiles({ workspacePath, paths }) }),
  };
}
