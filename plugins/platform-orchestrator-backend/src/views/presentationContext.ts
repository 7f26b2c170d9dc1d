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

import { ScoreFile, joinSourceMaps } from '@platform-orchestrator/engine';
import { Knex } from 'knex';
import { listScoreFiles } from '../database/operations/deployment/listScoreFiles';
import { ActiveDefinitions } from '../definitions';
import { ScoreTexts } from '../places/ScoreTexts';
import { PresentationContext } from '../presentation/PresentationContext';

/**
 * What presenters of one environment look things up in.
 *
 * @param files - Score files that come before those of earlier deployments, such as those of the plan that is shown
 */
export async function presentationContext(options: {
  definitions: ActiveDefinitions;
  knex: Knex;
  environmentUid: string;
  files?: readonly ScoreFile[];
}): Promise<PresentationContext> {
  const { definitions, knex, environmentUid, files = [] } = options;
  const earlier = await listScoreFiles({ knex, environmentUid });
  const texts = new ScoreTexts([...files, ...earlier]);
  return {
    definitions: definitions.current(),
    places: joinSourceMaps(texts, definitions.places()),
    texts,
  };
}
