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

/**
 * In some English (or Japanese) each abbreviation is a word that `Intl` knows: `EST` in America, `CET` in Britain, `AEST` in Australia. Where no one uses
 * one the time zone database has an offset instead, such as `+03`.
 */
const LOCALES = [
  'en-US',
  'en-GB',
  'en-AU',
  'en-NZ',
  'en-IN',
  'en-ZA',
  'en-KE',
  'en-HK',
  'en-ID',
  'ja',
];

/** Where `Intl` differs from the time zone database: names in winter and in summer, none for an offset. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  'America/Adak': ['HST', 'HDT'],
  'America/Dawson': ['MST'],
  'America/Havana': ['CST', 'CDT'],
  'America/Hermosillo': ['MST'],
  'America/Mazatlan': ['MST'],
  'America/Miquelon': [],
  'America/St_Johns': ['NST', 'NDT'],
  'America/Whitehorse': ['MST'],
  'Antarctica/Casey': [],
  'Antarctica/Troll': [],
  'Asia/Calcutta': ['IST'],
  'Asia/Colombo': [],
  'Asia/Dubai': [],
  'Asia/Jerusalem': ['IST', 'IDT'],
  'Asia/Karachi': ['PKT'],
  'Asia/Kolkata': ['IST'],
  'Asia/Macau': ['CST'],
  'Asia/Manila': ['PST'],
  'Asia/Muscat': [],
  'Asia/Pyongyang': ['KST'],
  'Asia/Seoul': ['KST'],
  'Asia/Shanghai': ['CST'],
  'Asia/Taipei': ['CST'],
  'Australia/Eucla': [],
  'Australia/Lord_Howe': [],
  'Europe/Dublin': ['GMT', 'IST'],
  'Europe/Guernsey': ['GMT', 'BST'],
  'Europe/Isle_of_Man': ['GMT', 'BST'],
  'Europe/Jersey': ['GMT', 'BST'],
  'Europe/Kirov': ['MSK'],
  'Europe/Moscow': ['MSK'],
  'Europe/Simferopol': ['MSK'],
  'Europe/Volgograd': ['MSK'],
  'Pacific/Chatham': [],
  'Pacific/Guam': ['ChST'],
  'Pacific/Midway': ['SST'],
  'Pacific/Pago_Pago': ['SST'],
  'Pacific/Saipan': ['ChST'],
};

const ABBREVIATION = /^[A-Z]{3,4}$/;

/** The abbreviation of a zone at a time, as Go prints it for `MST`; of zones without one the offset. */
export function zoneAbbreviation(
  zone: string,
  date: Date,
  options: { offset: number; isSummer: boolean },
): string {
  const exception = EXCEPTIONS[zone];
  const found = exception
    ? exception[options.isSummer ? 1 : 0] ?? exception[0]
    : LOCALES.map(locale => shortName(zone, date, locale)).find(name =>
        ABBREVIATION.test(name),
      );
  return found ?? offsetName(options.offset);
}

function shortName(timeZone: string, date: Date, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    timeZoneName: 'short',
  });
  return format.formatToParts(date).find(({ type }) => type === 'timeZoneName')!
    .value;
}

/** `+03`, `-0330`. */
function offsetName(offset: number): string {
  const minutes = Math.floor(Math.abs(offset) / 60);
  const parts = [Math.floor(minutes / 60), minutes % 60]
    .map(part => String(part).padStart(2, '0'))
    .join('');
  return (offset < 0 ? '-' : '+') + parts.replace(/00$/, '');
}
