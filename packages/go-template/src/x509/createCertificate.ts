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

import { createHash, createPublicKey, KeyObject, sign } from 'crypto';
import { GoError } from '../functions/GoError';
import { Der, der } from './der';
import { Extension, extensions } from './extensions';
import { pem } from './pem';
import { readDer } from './readDer';

/** What a certificate is issued with; without, it is its own issuer. */
export interface Issuer {
  /** As it stands in the certificate of the issuer. */
  name: Der;
  key: KeyObject;
  /** As it stands there; `undefined` without one. */
  keyId?: Buffer;
}

/** What stands in a certificate. */
export interface CertificateRequest {
  commonName: string;
  dnsNames: readonly string[];
  /** Four or sixteen bytes each. */
  addresses: readonly Uint8Array[];
  /** Sixteen random bytes. */
  serial: Uint8Array;
  from: Date;
  to: Date;
  isAuthority: boolean;
  key: KeyObject;
  issuer?: Issuer;
}

interface Algorithm {
  hash: string | null;
  identifier: Der;
}

const VERSION_3 = der.explicit(0, der.integer(Buffer.of(2)));
const NULL = Buffer.of(0x05, 0x00);
const COMMON_NAME = der.objectId('2.5.4.3');
const PRINTABLE = /^[A-Za-z0-9 '()+,\-./:=?*&]*$/;

/** By the name that OpenSSL has for a curve. */
const CURVES: Readonly<Record<string, Algorithm>> = {
  prime256v1: algorithm('sha256', '1.2.840.10045.4.3.2'),
  secp384r1: algorithm('sha384', '1.2.840.10045.4.3.3'),
  secp521r1: algorithm('sha512', '1.2.840.10045.4.3.4'),
};

/** A certificate of X.509 as PEM, with the extensions that Go gives it. Throws {@link GoError} for keys that cannot sign. */
export function createCertificate(request: CertificateRequest): string {
  const { issuer, key, from, to } = request;
  const subject = nameOf(request.commonName);
  const signer = issuer?.key ?? key;
  const { hash, identifier } = algorithmOf(signer);
  algorithmOf(key); // what cannot sign is refused as a subject, too
  const publicKey = createPublicKey(key).export({
    type: 'spki',
    format: 'der',
  });
  const keyId = request.isAuthority ? keyIdOf(publicKey) : undefined;
  const content = der.sequence(
    VERSION_3,
    der.integer(request.serial),
    identifier,
    issuer?.name ?? subject,
    der.sequence(der.time(from), der.time(to)),
    subject,
    publicKey,
    der.explicit(3, der.sequence(...extensionsOf(request, { subject, keyId }))),
  );
  const signature = sign(hash, content, signer);
  return pem(
    'CERTIFICATE',
    der.sequence(content, identifier, der.bitString(signature)),
  );
}

function extensionsOf(
  { isAuthority, issuer, dnsNames, addresses }: CertificateRequest,
  { subject, keyId }: { subject: Der; keyId?: Buffer },
): Extension[] {
  const hasOtherIssuer = issuer && !issuer.name.equals(subject);
  const names = { dnsNames, addresses };
  return [
    extensions.keyUsage({ isAuthority }),
    extensions.extendedKeyUsage(),
    extensions.basicConstraints({ isAuthority }),
    ...(keyId ? [extensions.subjectKeyId(keyId)] : []),
    ...(hasOtherIssuer && issuer.keyId
      ? [extensions.authorityKeyId(issuer.keyId)]
      : []),
    ...(dnsNames.length + addresses.length > 0
      ? [extensions.alternativeNames(names, { isOnlyName: isEmpty(subject) })]
      : []),
  ];
}

/** The start of the SHA-256 of the key itself, as in RFC 7093. */
function keyIdOf(publicKey: Buffer): Buffer {
  const [, bits] = readDer(readDer(publicKey)[0].content);
  const key = bits.content.subarray(1);
  return createHash('sha256').update(key).digest().subarray(0, 20);
}

function nameOf(commonName: string): Der {
  if (commonName === '') {
    return der.sequence();
  }
  const text = PRINTABLE.test(commonName)
    ? der.printableString(commonName)
    : der.utf8String(commonName);
  return der.sequence(der.set(der.sequence(COMMON_NAME, text)));
}

function isEmpty(name: Der): boolean {
  return name.equals(der.sequence());
}

function algorithmOf(key: KeyObject): Algorithm {
  const found = {
    rsa: algorithm('sha256', '1.2.840.113549.1.1.11', NULL),
    ec: CURVES[key.asymmetricKeyDetails?.namedCurve ?? ''],
    ed25519: algorithm(null, '1.3.101.112'),
  }[key.asymmetricKeyType as string];
  if (!found) {
    throw new GoError('only RSA, ECDSA and Ed25519 keys sign certificates');
  }
  return found;
}

function algorithm(
  hash: string | null,
  id: string,
  ...parameters: Der[]
): Algorithm {
  return { hash, identifier: der.sequence(der.objectId(id), ...parameters) };
}
