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

import { KeyObject } from 'crypto';
import { Certificate } from '../objects/Certificate';
import { decodeBase64 } from '../text/base64';
import { decodeText, isAscii, toValidText } from '../text/bytes';
import { List } from '../values/GoValue';
import { createCertificate, Issuer } from '../x509/createCertificate';
import { parseAddress } from '../x509/parseAddress';
import { KeyType, privateKeys } from '../x509/privateKeys';
import { readCertificate } from '../x509/readCertificate';
import { readIssuer } from '../x509/readIssuer';
import { CallContext } from './CallContext';
import { defineFunction, FunctionFamily } from './defineFunction';
import { GoError } from './GoError';

const DAY = 24 * 60 * 60 * 1000;

/** The last moment that X.509 can tell. */
const END_OF_TIME = Date.UTC(9999, 11, 31, 23, 59, 59);

/** Bits of a key, and the steps that making one takes, by its type. */
const KEYS: Readonly<Record<KeyType, { bits: number; steps: number }>> = {
  rsa: { bits: 4096, steps: 1_500_000 },
  dsa: { bits: 2048, steps: 1_000_000 },
  ecdsa: { bits: 256, steps: 1_000 },
  ed25519: { bits: 256, steps: 1_000 },
};
const CERTIFICATE_KEY = { bits: 2048, steps: 300_000 };

interface Names {
  commonName: string;
  days: bigint;
  addresses?: List;
  dnsNames?: List;
  isAuthority?: boolean;
}

/** Sprig's functions for keys and certificates. They need the caller's clock and randomness; keys are of Node's own generator. */
export const certificateFunctions: FunctionFamily = {
  genPrivateKey: defineFunction(['string'], ([name], context) => {
    const type = name === '' ? 'rsa' : name;
    return isKeyType(type)
      ? privateKeys.write(newKey(type, KEYS[type], context))
      : `Unknown type ${name}`;
  }),
  genCA: defineFunction(['string', 'int'], ([commonName, days], context) =>
    issue({ commonName, days, isAuthority: true }, rsaKey(context), context),
  ),
  genCAWithKey: defineFunction(
    ['string', 'int', 'string'],
    ([commonName, days, key], context) =>
      issue({ commonName, days, isAuthority: true }, read(key), context),
  ),
  genSelfSignedCert: defineFunction(
    ['string', '[]interface {}', '[]interface {}', 'int'],
    ([commonName, addresses, dnsNames, days], context) =>
      issue(
        { commonName, addresses, dnsNames, days },
        rsaKey(context),
        context,
      ),
  ),
  genSelfSignedCertWithKey: defineFunction(
    ['string', '[]interface {}', '[]interface {}', 'int', 'string'],
    ([commonName, addresses, dnsNames, days, key], context) =>
      issue({ commonName, addresses, dnsNames, days }, read(key), context),
  ),
  genSignedCert: defineFunction(
    ['string', '[]interface {}', '[]interface {}', 'int', 'sprig.certificate'],
    ([commonName, addresses, dnsNames, days, authority], context) =>
      issue(
        { commonName, addresses, dnsNames, days },
        rsaKey(context),
        context,
        readIssuer(authority.certificate, authority.key),
      ),
  ),
  genSignedCertWithKey: defineFunction(
    [
      'string',
      '[]interface {}',
      '[]interface {}',
      'int',
      'sprig.certificate',
      'string',
    ],
    ([commonName, addresses, dnsNames, days, authority, key], context) =>
      issue(
        { commonName, addresses, dnsNames, days },
        read(key),
        context,
        readIssuer(authority.certificate, authority.key),
      ),
  ),
  buildCustomCert: defineFunction(['string', 'string'], ([first, second]) => {
    const certificate = fromBase64(first, 'certificate');
    const key = fromBase64(second, 'private key');
    readCertificate(certificate);
    read(key);
    return new Certificate(certificate, key);
  }),
};

function issue(
  names: Names,
  key: KeyObject,
  context: CallContext,
  issuer?: Issuer,
): Certificate {
  const now = context.now();
  const end = now + Number(names.days) * DAY;
  if (Math.abs(end) > END_OF_TIME) {
    throw new GoError('the certificate would end after the year 9999');
  }
  const certificate = createCertificate({
    commonName: toValidText(names.commonName),
    dnsNames: texts(names.dnsNames, 'DNS name').map(checkDnsName),
    addresses: texts(names.addresses, 'IP address').map(readAddress),
    serial: context.random(16),
    from: new Date(now),
    to: new Date(end),
    isAuthority: names.isAuthority ?? false,
    key,
    issuer,
  });
  return new Certificate(certificate, privateKeys.write(key));
}

function rsaKey(context: CallContext): KeyObject {
  return newKey('rsa', CERTIFICATE_KEY, context);
}

function newKey(
  type: KeyType,
  { bits, steps }: { bits: number; steps: number },
  context: CallContext,
): KeyObject {
  context.random(0); // stops where there shall be no randomness
  context.budget.spend(steps);
  return privateKeys.generate(type, { bits });
}

function read(key: string): KeyObject {
  return privateKeys.read(key);
}

function isKeyType(name: string): name is KeyType {
  return Object.hasOwn(KEYS, name);
}

function texts(list: List | undefined, what: string): string[] {
  return (list?.items ?? []).map(item => {
    if (typeof item !== 'string') {
      throw new GoError(`a ${what} of a certificate is no string`);
    }
    return item;
  });
}

function checkDnsName(name: string): string {
  if (!isAscii(name)) {
    throw new GoError('a DNS name of a certificate holds more than ASCII');
  }
  return name;
}

function readAddress(text: string): Uint8Array {
  const address = parseAddress(text);
  if (!address) {
    throw new GoError('an IP address of a certificate is none');
  }
  return address;
}

function fromBase64(text: string, what: string): string {
  const bytes = decodeBase64(text);
  if (typeof bytes === 'number') {
    throw new GoError(`the ${what} is no base 64`);
  }
  return decodeText(bytes);
}
