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

/**
 * The Score language: parse, validate with positions, upgrade, override, merge and resolve placeholders.
 *
 * @packageDocumentation
 */
export * from './model/Json';
export * from './model/JsonPath';
export * from './model/ExactScalar';
export * from './model/Workload';
export * from './model/Diagnostic';
export * from './model/Placeholder';

export {
  parseWorkload,
  type ParsedWorkload,
  type ParseWorkloadOptions,
} from './workload/parseWorkload';
export {
  validateWorkload,
  type ValidatedWorkload,
  type ValidateWorkloadOptions,
} from './workload/validateWorkload';

export { parseText } from './placeholders/parseText';
export { printText } from './placeholders/printText';
export {
  substituteText,
  type SubstituteOptions,
} from './placeholders/substituteText';
export { encodeValue, type EncodableValue } from './placeholders/encodeValue';
export {
  resolveReference,
  type ReferenceContext,
  type ResourceOutputs,
} from './placeholders/resolveReference';
export {
  PlaceholderError,
  type PlaceholderProblem,
} from './placeholders/PlaceholderError';
export {
  walkWorkloadText,
  type WorkloadText,
} from './placeholders/walkWorkloadText';

export { resourceUid } from './resources/resourceUid';
export {
  upgradeWorkload,
  type Move,
  type UpgradeResult,
} from './upgrade/upgradeWorkload';

export {
  readYamlDocuments,
  type ReadYamlOptions,
} from './yaml/readYamlDocuments';
export { YamlDocument } from './yaml/YamlDocument';
export { DEFAULT_YAML_LIMITS, type YamlLimits } from './yaml/YamlLimits';

export { scoreSchema } from './schema/scoreSchema';
export {
  validateSchema,
  type ValidateSchemaOptions,
} from './schema/validateSchema';

export { formatPath } from './source/formatPath';
export type {
  LocateOptions,
  SourceLocation,
  SourceMap,
} from './source/SourceMap';
export { suggestNear } from './diagnostics/suggestNear';
