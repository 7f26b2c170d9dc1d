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
import { ReactNode } from 'react';
import styles from './TextLink.module.css';

/** Props of {@link TextLink}. */
export interface TextLinkProps {
  /** Where it leads; plain text where there is no such place in this installation. */
  href: string | undefined;
  children: ReactNode;
  bold?: boolean;
  small?: boolean;
  /** Has the colour of the text around it. */
  quiet?: boolean;
  'aria-label'?: string;
  /** Opens beside the portal, for what lies outside of it. */
  external?: boolean;
}

/** A link in the plugin's colour, which is readable on every ground in both themes. */
export function TextLink(props: TextLinkProps) {
  const { href, children, bold, small, quiet, external } = props;
  const classes = [styles.link, bold && styles.bold, quiet && styles.quiet];
  if (!href) {
    return <span className={bold ? styles.bold : undefined}>{children}</span>;
  }
  return (
    <Link
      standalone
      href={href}
      variant={small ? 'body-small' : 'body-medium'}
      className={classes.filter(Boolean).join(' ')}
      aria-label={props['aria-label']}
      {...(external && { target: '_blank', rel: 'noopener noreferrer' })}
    >
      {children}
    </Link>
  );
}
