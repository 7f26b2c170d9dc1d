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

/** Words of statuses and of a plan's actions, the same everywhere. */
export const statusMessages = {
  status: {
    healthy: 'healthy',
    progressing: 'progressing',
    degraded: 'degraded',
    unknown: 'unknown',
    paused: 'paused',
    active: 'active',
    pending: 'pending',
    deleting: 'being deleted',
    detached: 'detached',
    drifted: 'drifted',
    retained: 'retained',
    'not-deployed': 'not deployed',
    queued: 'queued',
    'awaiting-approval': 'awaiting approval',
    running: 'running',
    settling: 'settling',
    succeeded: 'succeeded',
    failed: 'failed',
    cancelled: 'cancelled',
    superseded: 'superseded',
    stale: 'stale',
    blocked: 'blocked',
    waiting: 'waiting',
    done: 'done',
    skipped: 'unchanged',
    created: 'created',
    updated: 'updated',
    replaced: 'replaced',
    deleted: 'deleted',
    adopted: 'adopted',
    unchanged: 'unchanged',
  },
  action: {
    create: 'create',
    update: 'update',
    maybe: 'update or unchanged',
    replace: 'replace',
    delete: 'delete',
    retain: 'retained',
    unchanged: 'unchanged',
    adopt: 'adopt',
    unknown: 'unknown',
  },
} as const;
