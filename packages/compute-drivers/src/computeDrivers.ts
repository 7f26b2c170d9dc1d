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

import { Driver } from '@platform-orchestrator/engine';
import { DnsWildcardDriver } from './DnsWildcardDriver';
import { GeneratedSecretDriver } from './GeneratedSecretDriver';
import {
  ProvisionerCommandDriver,
  RunProvisionerCommand,
} from './provisioner/ProvisionerCommandDriver';
import { ScoreProvisionerDriver } from './provisioner/ScoreProvisionerDriver';
import { StaticDriver } from './StaticDriver';
import { TemplateDriver } from './template/TemplateDriver';

/**
 * All drivers of this package, aliases included.
 *
 * @param options - `runCommand` runs the programs of `cmd://` provisioners; without it there is no driver for them
 *
 * @public
 */
export function computeDrivers(
  options: { runCommand?: RunProvisionerCommand } = {},
): Driver[] {
  const { runCommand } = options;
  return [
    new StaticDriver('static'),
    new StaticDriver('echo'),
    new GeneratedSecretDriver(),
    new DnsWildcardDriver(),
    new TemplateDriver(),
    new ScoreProvisionerDriver(),
    ...(runCommand ? [new ProvisionerCommandDriver({ run: runCommand })] : []),
  ];
}
