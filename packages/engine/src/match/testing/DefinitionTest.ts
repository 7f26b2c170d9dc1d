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

import { JsonObject } from '@platform-orchestrator/score';
import { SourcePlace } from '../../model/Definitions';
import { EnvironmentIdentity, ResourceIdentity } from '../../model/Identity';

/**
 * `kind: DefinitionTest`: what a platform team expects of its definitions, checked without a server and without calling anything outside.
 *
 * Resources are named as in placeholders, `type[.class]#id`; a missing class is `default`.
 *
 * @public
 */
export interface DefinitionTest {
  name: string;
  description?: string;
  /** The environment that is asked from. */
  context: EnvironmentIdentity;
  /** One resource that is asked for. */
  request?: ResourceIdentity;
  /** Score files: paths relative to the file of the test, or documents. */
  score: (string | JsonObject)[];
  /** Outputs of resources that no driver computes offline, by resource. */
  given: Record<string, { values?: JsonObject; secrets?: JsonObject }>;
  expect: TestExpectation;
  place: SourcePlace;
}

/** What must hold; what is not mentioned is not checked, except that there must be no problem. @public */
export interface TestExpectation {
  /** Name of the definition that the request gets; null for none. */
  definition?: string | null;
  /** Names of the definitions of resources. */
  definitions?: Record<string, string | null>;
  /** All resources of the graph; workloads and rollouts count when one of them is named. */
  nodes?: string[];
  /** All dependencies, `a -> b`; those of workloads and rollouts count when one of them is named. */
  edges?: string[];
  /** Inputs that drivers get, by resource; what is not mentioned may be there too. */
  inputs?: Record<string, JsonObject>;
  /** Plain outputs, by resource; of drivers that compute, or given. */
  outputs?: Record<string, JsonObject>;
  /** Secret outputs, by resource. Differences are told without their values. */
  secrets?: Record<string, JsonObject>;
  /** Codes of all errors of the graph. */
  problems?: string[];
}

/** One thing that is not as expected. @public */
export interface TestFailure {
  /** Where it was expected, such as `expect.outputs["dns#main"].host`. */
  path: string;
  message: string;
  /** One line for each difference: `-` was expected, `+` is there. */
  difference?: string[];
}
