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

import { TextLink } from '../layout';
import { nodeLabel, LabelledNode } from './nodeLabel';
import styles from './NodeName.module.css';
import { TypeIcon } from './TypeIcon';

/** Props of {@link NodeName}. */
export interface NodeNameProps {
  node: LabelledNode;
  /** Where the name leads. */
  href?: string;
  /** Replaces the icon of the type. */
  icon?: React.ReactNode;
}

/** A node in a table: icon, name, type. */
export function NodeName(props: NodeNameProps) {
  const { node, href, icon } = props;
  const { name, type } = nodeLabel(node);
  return (
    <span className={styles.node}>
      <span className={styles.icon}>
        {icon ?? <TypeIcon type={node.type} />}
      </span>
      <span>
        {href ? (
          <TextLink bold href={href}>
            {name}
          </TextLink>
        ) : (
          <strong className={styles.name}>{name}</strong>
        )}{' '}
        <span className={styles.type}>{type}</span>
      </span>
    </span>
  );
}
