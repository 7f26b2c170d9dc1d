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

import { GraphConnection } from './GraphModel';
import { PlacedLink } from './layout';
import styles from './LineLabel.module.css';

/** Tells of a line which placeholder made it, or else the place where it was asked for. */
export function LineLabel(props: {
  link: PlacedLink;
  connections: GraphConnection[];
}) {
  const { link, connections } = props;
  const origins = connections.find(
    ({ from, to }) => from === link.from && to === link.to,
  )?.origins;
  if (!origins?.length) {
    return null;
  }
  const texts = origins.map(
    origin => origin.placeholder ?? `${origin.name} ${origin.path}`,
  );
  // "M<x> <y>H…": where the line leaves its node
  const [, x, y] = /^M([\d.]+) ([\d.]+)/.exec(link.path) ?? [];
  return (
    <div className={styles.label} style={{ left: Number(x), top: Number(y) }}>
      {[...new Set(texts)].map(text => (
        <div key={text}>{text}</div>
      ))}
    </div>
  );
}
