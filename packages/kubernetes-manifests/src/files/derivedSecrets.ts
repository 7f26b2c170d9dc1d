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

import { RenderTarget } from '../model/RenderTarget';
import { ResolvedWorkload } from '../model/ResolvedWorkload';
import { createContext } from '../RenderContext';
import { DerivedSecret } from './DerivedSecret';
import { fileSources } from './fileSources';

/**
 * The Secrets that the target has to make before {@link renderWorkload}'s objects can run: one for each file in which secrets stand
 * between other text. The pods refer to them by name.
 *
 * @throws {@link ManifestError} with what is wrong with the files
 *
 * @example
 * ```ts
 * for (const derived of derivedSecrets({ resolved, target })) {
 *   objects.push(renderDerivedSecret({ derived, valueOf: ({ name, key }) => secrets[name][key] }));
 * }
 * ```
 *
 * @public
 */
export function derivedSecrets(options: {
  resolved: ResolvedWorkload;
  target: RenderTarget;
}): DerivedSecret[] {
  const context = createContext(options);
  const sources = fileSources(context);
  context.report.throwFor(context.resolved.workload.metadata.name);
  return sources.flatMap(({ content }) =>
    content.kind === 'derived' ? [content.secret] : [],
  );
}
