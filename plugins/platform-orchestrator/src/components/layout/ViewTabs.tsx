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

import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './ViewTabs.module.css';

/** A tab of {@link ViewTabs}. */
export interface ViewTab<Id extends string> {
  id: Id;
  label: string;
  /** Shown beside the label. */
  count?: number;
  content: () => ReactNode;
}

/** Props of {@link ViewTabs}. */
export interface ViewTabsProps<Id extends string> {
  /** What the tabs are of. */
  label: string;
  tabs: ViewTab<Id>[];
  value: Id;
  onChange: (id: Id) => void;
}

/** Views of the same thing, one of which is shown. */
export function ViewTabs<Id extends string>(props: ViewTabsProps<Id>) {
  const { label, tabs, value, onChange } = props;
  return (
    <Tabs
      selectedKey={value}
      onSelectionChange={key => onChange(key as Id)}
      className={styles.tabs}
    >
      <TabList aria-label={label} className={styles.list}>
        {tabs.map(tab => (
          <Tab key={tab.id} id={tab.id}>
            {tab.label}
            {tab.count !== undefined && (
              <span className={styles.count}>{tab.count}</span>
            )}
          </Tab>
        ))}
      </TabList>
      {tabs.map(tab => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel}>
          {tab.content()}
        </TabPanel>
      ))}
    </Tabs>
  );
}
