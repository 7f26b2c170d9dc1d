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

import { JsonObject } from '@platform-orchestrator/backstage-plugin-common';
import { KeyValueList, SecretValue, ValueText } from '../components';

/** Props of {@link OutputList}. */
export interface OutputListProps {
  outputs: JsonObject;
  /** Paths of those that are secret. */
  secretOutputs: string[];
}

/** What a resource gives to others: plain values as they are, of secrets only that they exist. */
export function OutputList(props: OutputListProps) {
  const { outputs, secretOutputs } = props;
  return (
    <KeyValueList
      labelWidth={88}
      items={[
        ...Object.entries(outputs).map(([name, value]) => ({
          label: name,
          value: value === undefined ? undefined : <ValueText value={value} />,
        })),
        ...secretOutputs.map(path => ({ label: path, value: <SecretValue /> })),
      ]}
    />
  );
}
