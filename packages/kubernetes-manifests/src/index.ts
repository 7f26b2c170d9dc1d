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
 * Score workload and injected values to Kubernetes objects.
 *
 * @packageDocumentation
 */
export * from './model/KubernetesObject';
export * from './model/RenderTarget';
export * from './model/ResolvedText';
export * from './model/ResolvedWorkload';
export * from './model/VolumeBinding';
export * from './model/WorkloadOverrides';
export * from './files/DerivedSecret';
export * from './files/derivedSecrets';
export * from './files/renderDerivedSecret';
export * from './names/legalLabelValue';
export { legalName } from './names/legalName';
export { serviceName } from './names/workloadNames';
export * from './problems/ManifestError';
export * from './renderWorkload';
export * from './text/secretMarker';
export * from './yaml/canonicalManifestYaml';
