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

import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { formatClockTime } from '../time';
import styles from './LogView.module.css';
import { parseAnsi } from './parseAnsi';

/** A line of a {@link LogView}. */
export interface LogViewLine {
  /** ISO 8601. */
  at: string;
  text: string;
  /** Stands out, such as what a failed call answered. */
  failed?: boolean;
}

/** Props of {@link LogView}. */
export interface LogViewProps {
  label: string;
  lines: LogViewLine[];
  /** Keeps the newest line in sight. */
  follow: boolean;
  /** Called when the person scrolls away from the end, or back to it. */
  onFollowChange: (follow: boolean) => void;
  /** Stands there while there is no line. */
  emptyText: string;
}

const LINE_HEIGHT_PX = 19;

/** A log of any length: only the lines in sight are drawn. */
export function LogView(props: LogViewProps) {
  const { label, lines, follow, onFollowChange, emptyText } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT_PX,
    overscan: 20,
  });

  useEffect(() => {
    if (follow && lines.length > 0) {
      virtualizer.scrollToIndex(lines.length - 1, { align: 'end' });
    }
  }, [follow, lines.length, virtualizer]);

  const onWheel = () => {
    const element = scroller.current;
    if (element) {
      const below =
        element.scrollHeight - element.scrollTop - element.clientHeight;
      onFollowChange(below < LINE_HEIGHT_PX);
    }
  };

  return (
    // Scrolling is followed, nothing is operated.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={scroller}
      role="log"
      aria-label={label}
      aria-live="off"
      // A region that scrolls must be reachable without a mouse.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles.log}
      onWheel={onWheel}
      onTouchMove={onWheel}
      onKeyUp={onWheel}
    >
      {lines.length === 0 && <div className={styles.empty}>{emptyText}</div>}
      <div
        className={styles.lines}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(item => (
          <LogLine key={item.key} line={lines[item.index]} top={item.start} />
        ))}
      </div>
    </div>
  );
}

function LogLine(props: { line: LogViewLine; top: number }) {
  const { line, top } = props;
  return (
    <div
      className={line.failed ? `${styles.line} ${styles.failed}` : styles.line}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className={styles.time}>{clock(line.at)}</span>{' '}
      {parseAnsi(line.text).map((segment, index) => (
        <span key={index} className={segment.tone && styles[segment.tone]}>
          {segment.text}
        </span>
      ))}
    </div>
  );
}

/** With milliseconds, which tell apart what happens at once. */
function clock(at: string): string {
  const date = new Date(at);
  const milliseconds = String(date.getMilliseconds()).padStart(3, '0');
  return `${formatClockTime(date, true)}.${milliseconds}`;
}
