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

import { JsonObject } from '../model/Json';
import schema from './score-v1b1.schema.json';

/**
 * The JSON Schema (draft 2020-12) of a Score workload, for validation and for editors.
 *
 * It takes the legacy list forms of `files` and `volumes` too and marks them as deprecated. Source: Score specification v1b1, release 0.4.1.
 *
 * @public
 */
export const scoreSchema: JsonObject = schema;

/** The schema without the legacy forms: a list of files or volumes is not a mapping, as it should be. */
export const currentScoreSchema: JsonObject = {
  ...schema,
  $defs: {
    ...schema.$defs,
    fileList: { type: 'object' },
    volumeList: { type: 'object' },
  },
};
