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

import { OutsideWorld } from './OutsideWorld';
import { Replica } from './Replica';
import { ReplicaProcessOptions } from './ReplicaProcess';

/** The program of a {@link ReplicaProcess}: an engine that runs until it is asked to stop, or its parent is gone. */
const options: ReplicaProcessOptions = JSON.parse(process.env.REPLICA!);
const replica = new Replica({
  ...options,
  drivers: new OutsideWorld(options.world!).drivers,
});
process.on('disconnect', () => process.exit());
process.on('message', async message => {
  if (message === 'stop') {
    await replica.stop();
    process.exit();
  }
});
replica.orchestrator.start();
process.send!({ said: 'ready' });
