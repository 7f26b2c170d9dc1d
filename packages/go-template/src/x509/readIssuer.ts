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

import { Issuer } from './createCertificate';
import { der } from './der';
import { privateKeys } from './privateKeys';
import { readCertificate } from './readCertificate';
import { readDer } from './readDer';

const SUBJECT_KEY_ID = der.objectId('2.5.29.14');
const EXPLICIT_0 = 0xa0;
const EXTENSIONS = 0xa3;

/** Who signs with a certificate and its key, both as PEM. Throws {@link GoError}. */
export function readIssuer(certificate: string, key: string): Issuer {
  const [content] = readDer(
    readDer(readCertificate(certificate).raw)[0].content,
  );
  const fields = readDer(content.content);
  // Serial number, algorithm, issuer, times and subject, behind the version.
  const subject = fields[fields[0].tag === EXPLICIT_0 ? 5 : 4];
  const extensions = fields.find(({ tag }) => tag === EXTENSIONS);
  return {
    name: subject.encoding,
    key: privateKeys.read(key),
    keyId: extensions && keyIdOf(extensions.content),
  };
}

function keyIdOf(extensions: Buffer): Buffer | undefined {
  const [list] = readDer(extensions);
  const found = readDer(list.content)
    .map(({ content }) => readDer(content))
    .find(([id]) => id.encoding.equals(SUBJECT_KEY_ID));
  const value = found?.at(-1);
  return value && readDer(value.content)[0].content;
}
