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
 * The Node that everything runs on. Not 24.19 or later: its
 * `node_object_wrap.h` gained a clean-up hook that aborts `better-sqlite3` 12
 * in garbage collection.
 */
export const NODE_VERSION = '24.18.1';

/** The Yarn that `packageManager` in `package.json` names. */
export const YARN_VERSION = '4.18.1';
