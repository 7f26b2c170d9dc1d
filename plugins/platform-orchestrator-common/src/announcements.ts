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

import { DeploymentState } from './api';

/** The topic of the events service when a deployment has ended or resources have changed. @public */
export const DEPLOYMENT_TOPIC = 'platform-orchestrator.deployment';

/** What such an event says: names only, for events are not subject to permissions. @public */
export type DeploymentEventPayload = {
  application: string;
  environment: string;
  /** Id of the deployment that changed something. */
  deployment: string;
  state: DeploymentState;
};

/** The channel of signals on every change. Their message is a {@link ChangeSignal}. @public */
export const CHANGE_SIGNAL_CHANNEL = 'platform-orchestrator';

/** In which application something changed: signals reach everybody, so they say no more. @public */
export type ChangeSignal = {
  application: string;
};
