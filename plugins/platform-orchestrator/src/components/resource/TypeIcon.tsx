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

import {
  RemixiconComponentType,
  RiBox3Line,
  RiDatabase2Line,
  RiFileLockLine,
  RiFileTextLine,
  RiFlashlightLine,
  RiGlobeLine,
  RiHardDrive2Line,
  RiHexagonLine,
  RiHistoryLine,
  RiInboxLine,
  RiKey2Line,
  RiMailLine,
  RiRouteLine,
  RiServerLine,
  RiStackLine,
  RiTargetLine,
  RiTimerLine,
} from '@remixicon/react';

/** Icons of the usual types; any other type has the hexagon. */
const icons: Record<string, RemixiconComponentType> = {
  'config.backup': RiHistoryLine,
  'config.cron': RiTimerLine,
  'deployment-target': RiTargetLine,
  dns: RiGlobeLine,
  'k8s-cluster': RiServerLine,
  'k8s-namespace': RiStackLine,
  mongodb: RiDatabase2Line,
  mysql: RiDatabase2Line,
  postgres: RiDatabase2Line,
  'postgres-instance': RiServerLine,
  queue: RiMailLine,
  redis: RiFlashlightLine,
  rollout: RiBox3Line,
  route: RiRouteLine,
  s3: RiInboxLine,
  's3-bucket': RiInboxLine,
  'signing-key': RiKey2Line,
  'tls-cert': RiFileLockLine,
  volume: RiHardDrive2Line,
  workload: RiFileTextLine,
};

/** The picture of a resource type. Says nothing to screen readers, for the type's name stands beside it. */
export function TypeIcon(props: { type: string; size?: number }) {
  const Icon = icons[props.type] ?? RiHexagonLine;
  return <Icon aria-hidden size={props.size ?? 16} />;
}
