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
 * Drivers that only compute: they touch nothing outside, so they also run in plans and in the command line.
 *
 * @packageDocumentation
 */
export * from './computeDrivers';
export * from './DnsWildcardDriver';
export * from './GeneratedSecretDriver';
export * from './patch/patchManifests';
export * from './provisioner/ProvisionerCommandDriver';
export * from './provisioner/ScoreProvisionerDriver';
export * from './StaticDriver';
export * from './template/TemplateDriver';
