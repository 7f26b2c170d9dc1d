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

import { Der, der } from './der';

/** A part of a certificate beyond its names, key and times. */
export type Extension = Der;

const SERVER_AUTHENTICATION = der.objectId('1.3.6.1.5.5.7.3.1');
const CLIENT_AUTHENTICATION = der.objectId('1.3.6.1.5.5.7.3.2');

/** Bits of the usage, from the first. */
const SIGNATURES_AND_KEYS = Buffer.of(0b1010_0000);
const AND_CERTIFICATES = Buffer.of(0b1010_0100);

/** Extensions of RFC 5280, as Go writes them for Sprig. */
export const extensions = {
  keyUsage: ({ isAuthority }: { isAuthority: boolean }) =>
    critical(
      '2.5.29.15',
      isAuthority
        ? der.bitString(AND_CERTIFICATES, 2)
        : der.bitString(SIGNATURES_AND_KEYS, 5),
    ),

  extendedKeyUsage: () =>
    extension(
      '2.5.29.37',
      der.sequence(SERVER_AUTHENTICATION, CLIENT_AUTHENTICATION),
    ),

  basicConstraints: ({ isAuthority }: { isAuthority: boolean }) =>
    critical('2.5.29.19', der.sequence(...(isAuthority ? [der.true] : []))),

  subjectKeyId: (id: Uint8Array) => extension('2.5.29.14', der.octetString(id)),

  authorityKeyId: (id: Uint8Array) =>
    extension('2.5.29.35', der.sequence(der.tagged(0, id))),

  /** @param options.isOnlyName - whether the certificate has no other */
  alternativeNames(
    names: { dnsNames: readonly string[]; addresses: readonly Uint8Array[] },
    options: { isOnlyName: boolean },
  ): Extension {
    const list = der.sequence(
      ...names.dnsNames.map(name => der.tagged(2, Buffer.from(name))),
      ...names.addresses.map(address => der.tagged(7, address)),
    );
    return options.isOnlyName
      ? critical('2.5.29.17', list)
      : extension('2.5.29.17', list);
  },
};

function extension(id: string, value: Der): Extension {
  return der.sequence(der.objectId(id), der.octetString(value));
}

/** One that readers who do not know it must not pass over. */
function critical(id: string, value: Der): Extension {
  return der.sequence(der.objectId(id), der.true, der.octetString(value));
}
