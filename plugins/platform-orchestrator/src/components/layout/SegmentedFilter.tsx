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

import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { ReactElement, ReactNode } from 'react';
import styles from './SegmentedFilter.module.css';

/** Props of {@link SegmentedFilter}. */
export interface SegmentedFilterProps<Id extends string> {
  label: string;
  options: { id: Id; label: ReactNode; icon?: ReactElement }[];
  value: Id;
  onChange: (id: Id) => void;
}

/** A few choices side by side, one of which is on. */
export function SegmentedFilter<Id extends string>(
  props: SegmentedFilterProps<Id>,
) {
  return (
    <ToggleButtonGroup
      className={styles.group}
      aria-label={props.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={keys => {
        const [key] = keys;
        props.onChange(key as Id);
      }}
    >
      {props.options.map(option => (
        <ToggleButton
          key={option.id}
          id={option.id}
          iconStart={option.icon}
          className={styles.option}
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
