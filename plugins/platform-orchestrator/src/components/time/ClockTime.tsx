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

/** Props of {@link ClockTime}. */
export interface ClockTimeProps {
  /** ISO 8601. */
  at: string;
  seconds?: boolean;
}

/** A time of day, the date on hover. */
export function ClockTime(props: ClockTimeProps) {
  const at = new Date(props.at);
  return (
    <time dateTime={props.at} title={at.toLocaleString()}>
      {formatClockTime(at, props.seconds)}
    </time>
  );
}

/** Hours and minutes, and seconds where asked for, on the clock of the person. */
export function formatClockTime(at: Date, seconds = false): string {
  return at.toLocaleTimeString(undefined, {
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds && { second: '2-digit' }),
    hourCycle: 'h23',
  });
}
