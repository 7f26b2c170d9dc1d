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

export * from './workload/parseWorkload';
export * from './workload/validateWorkload';
export * from './workload/printWorkload';

export * from './overrides/Override';
export * from './overrides/mergeOverrides';
export * from './overrides/mergeJsonPatch';
export * from './overrides/setProperty';
export * from './overrides/splitOverridePath';
export * from './upgrade/Move';
export * from './upgrade/upgradeWorkload';
export * from './files/embedFileSources';
export * from './version/checkVersion';

export * from './placeholders/parseText';
export * from './placeholders/printText';
export * from './placeholders/encodeValue';
export * from './placeholders/resolveReference';
export * from './placeholders/PlaceholderError';
export * from './placeholders/substituteText';
export * from './placeholders/substituteValue';
export * from './placeholders/walkWorkloadText';

export * from './resources/PrimedResource';
export * from './resources/resourceUid';
export * from './resources/primeResources';
export * from './resources/orderResources';
export * from './resources/parseCpu';
export * from './resources/parseMemory';

export * from './diagnostics/formatDiagnostics';
export * from './diagnostics/diagnosticCodes';
export * from './diagnostics/diagnosticsToSarif';
export * from './diagnostics/suggestNear';

export * from './yaml/readYamlDocuments';
export * from './yaml/YamlDocument';
export * from './yaml/YamlLimits';
export * from './schema/checkSchema';
export { scoreSchema } from './schema/scoreSchema';
export * from './schema/validateSchema';
export * from './source/formatPath';
export * from './source/SourceMap';
export type { SourceLayer } from './source/LayeredSource';
