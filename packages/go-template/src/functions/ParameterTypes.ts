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

import { Certificate } from '../objects/Certificate';
import { Version } from '../semver/Version';
import { Duration } from '../time/Duration';
import { Time } from '../time/Time';
import { Dictionary, GoType, GoValue, List } from '../values/GoValue';
import { Integer } from '../values/Integer';

/** What an argument of a type of Go is here. */
export interface ParameterTypes {
  bool: boolean;
  int: bigint;
  uint32: Integer;
  float64: number;
  string: string;
  /** Anything; nil is `null`. */
  'interface {}': GoValue;
  /** Anything; an absent value is `undefined`, a nil in a map or list is `null`. */
  'reflect.Value': GoValue;
  'map[string]interface {}': Dictionary;
  '[]interface {}': List;
  'time.Time': Time;
  'time.Duration': Duration;
  'sprig.certificate': Certificate;
  '*semver.Version': Version | null;
}

export type ParameterName = keyof ParameterTypes & GoType;

/** The arguments for a list of parameters. */
export type ArgumentsOf<P extends readonly ParameterName[]> = {
  -readonly [I in keyof P]: ParameterTypes[P[I]];
};
