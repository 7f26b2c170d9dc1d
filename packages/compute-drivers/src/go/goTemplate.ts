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
 * The package that executes Go templates, loaded when the first is: with all functions of Sprig it is a tenth of what a backend keeps in memory for the orchestrator, and many platforms have no template.
 */
export function goTemplate(): typeof import('@platform-orchestrator/go-template') {
  return require('@platform-orchestrator/go-template');
}
