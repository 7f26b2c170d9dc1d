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

import { Link } from '@backstage/ui';
import { Fragment, ReactNode } from 'react';
import styles from './PageHead.module.css';

/** Props of {@link PageHead}. */
export interface PageHeadProps {
  title: string;
  /** What the page is part of, the widest first. */
  crumbs?: { label: string; href?: string }[];
  actions?: ReactNode;
  /** Facts below the title; those whose value is undefined or false are left out. */
  facts?: { label: string; value: ReactNode }[];
}

/** The heading of a view: where it is, what it is, what can be done, and its most important facts. */
export function PageHead(props: PageHeadProps) {
  const { title, crumbs = [], actions, facts = [] } = props;
  return (
    <header className={styles.head}>
      <div className={styles.top}>
        <h2 className={styles.title}>
          {crumbs.map(crumb => (
            <Fragment key={crumb.label}>
              {crumb.href ? (
                <Link href={crumb.href} standalone className={styles.crumb}>
                  {crumb.label}
                </Link>
              ) : (
                <span className={styles.crumb}>{crumb.label}</span>
              )}
              <span aria-hidden className={styles.separator}>
                /
              </span>
            </Fragment>
          ))}
          <span>{title}</span>
        </h2>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      <dl className={styles.facts}>
        {facts
          .filter(fact => fact.value !== undefined && fact.value !== false)
          .map(fact => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
      </dl>
    </header>
  );
}
