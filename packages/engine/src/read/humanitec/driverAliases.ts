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

/** What a driver of Humanitec is here, where it is not the driver of the same name. */
export interface DriverAlias {
  driver: string;
  /** Inputs that the name of the driver says. */
  inputs?: Record<string, string>;
}

const PREFIX = 'humanitec/';

/** Drivers of clusters only hand on what they are given; which kind of cluster it is stands in an output. */
const cluster = (clusterType: string): DriverAlias => ({
  driver: 'static',
  inputs: { cluster_type: clusterType },
});

const ALIASES: Readonly<Record<string, DriverAlias>> = {
  'k8s-cluster': cluster('k8s'),
  'k8s-cluster-aks': cluster('aks'),
  'k8s-cluster-eks': cluster('eks'),
  'k8s-cluster-git': cluster('git'),
  'k8s-cluster-gke': cluster('gke'),
};

/** The driver for a `driver_type`: `humanitec/x` is the driver `x`, all others keep their names. */
export function driverAlias(driverType: string): DriverAlias {
  if (!driverType.startsWith(PREFIX)) {
    return { driver: driverType };
  }
  const name = driverType.slice(PREFIX.length);
  return Object.hasOwn(ALIASES, name) ? ALIASES[name] : { driver: name };
}
