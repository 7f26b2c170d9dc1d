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

import { ProductNames, RenderTarget } from './model/RenderTarget';
import { ResolvedWorkload } from './model/ResolvedWorkload';
import { ProblemReport } from './problems/ProblemReport';

/** What every step of one rendering is given. */
export interface RenderContext {
  resolved: ResolvedWorkload;
  target: CompleteTarget;
  report: ProblemReport;
}

/** A target with its defaults filled in. */
export type CompleteTarget = RenderTarget &
  Required<Pick<RenderTarget, 'product' | 'securityProfile' | 'fileMounts'>>;

const PLATFORM_ORCHESTRATOR: ProductNames = {
  managedBy: 'platform-orchestrator',
  annotationPrefix: 'platform-orchestrator.io',
};

export function createContext(options: {
  resolved: ResolvedWorkload;
  target: RenderTarget;
}): RenderContext {
  const { resolved, target } = options;
  return {
    resolved,
    target: {
      ...target,
      product: target.product ?? PLATFORM_ORCHESTRATOR,
      securityProfile: target.securityProfile ?? 'baseline',
      fileMounts: target.fileMounts ?? 'file',
    },
    report: new ProblemReport(),
  };
}
