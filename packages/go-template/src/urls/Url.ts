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

/** A URL in its parts, which are empty where it has none; like `net/url`, with decoded path, fragment and user. */
export interface Url {
  scheme: string;
  /** What follows the scheme when that is no path, such as an address of `mailto:`. */
  opaque: string;
  user?: UserInfo;
  /** With the port. */
  host: string;
  path: string;
  /** As it stands in the URL. */
  query: string;
  fragment: string;
}

/** Who asks, as a URL may tell before its host. */
export interface UserInfo {
  name: string;
  password?: string;
}
