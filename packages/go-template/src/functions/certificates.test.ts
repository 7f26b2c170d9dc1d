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

import { randomBytes, X509Certificate } from 'crypto';
import { parseTemplate } from '../parseTemplate';

const NOW = new Date('2024-02-29T13:14:15.000Z');

const AUTHORITY =
  '{{ $ca := genCAWithKey "Our CA" 365 (genPrivateKey "ecdsa") }}';

describe('certificates', () => {
  it('name an authority that may sign others', () => {
    const [certificate] = issue(`${AUTHORITY}{{ $ca.Cert }}`);

    expect(describeCertificate(certificate)).toEqual({
      subject: 'CN=Our CA',
      issuer: 'CN=Our CA',
      names: undefined,
      from: '2024-02-29T13:14:15.000Z',
      to: '2025-02-28T13:14:15.000Z',
      isAuthority: true,
    });
    expect(certificate.verify(certificate.publicKey)).toBe(true);
  });

  it.each(['rsa', 'ecdsa', 'ed25519'])(
    'are signed by an authority, for a key of %s',
    type => {
      const [authority, certificate] = issue(
        `${AUTHORITY}{{ $ca.Cert }}{{ (genSignedCertWithKey "web" (list "10.0.0.1" "fe80::1:2" "::ffff:1.2.3.4") (list "a.example" "*.example") 30 $ca (genPrivateKey "${type}")).Cert }}`,
      );

      expect(describeCertificate(certificate)).toEqual({
        subject: 'CN=web',
        issuer: 'CN=Our CA',
        names:
          'DNS:a.example, DNS:*.example, IP Address:10.0.0.1, IP Address:FE80:0:0:0:0:0:1:2, IP Address:1.2.3.4',
        from: '2024-02-29T13:14:15.000Z',
        to: '2024-03-30T13:14:15.000Z',
        isAuthority: false,
      });
      expect(certificate.publicKey.asymmetricKeyType).toBe(
        type === 'ecdsa' ? 'ec' : type,
      );
      expect(certificate.checkIssued(authority)).toBe(true);
      expect(certificate.verify(authority.publicKey)).toBe(true);
      expect(certificate.verify(certificate.publicKey)).toBe(false);
    },
  );

  it('may last beyond 2049, and have names of all letters or none', () => {
    const [one, other] = issue(
      '{{ $key := genPrivateKey "ed25519" }}{{ (genSelfSignedCertWithKey "Ünï" nil nil 36500 $key).Cert }}{{ (genSelfSignedCertWithKey "" nil (list "a") -1 $key).Cert }}',
    );

    expect(describeCertificate(one)).toMatchObject({
      subject: 'CN=Ünï',
      to: '2124-02-05T13:14:15.000Z',
    });
    expect(describeCertificate(other)).toMatchObject({
      subject: undefined,
      names: 'DNS:a',
      to: '2024-02-28T13:14:15.000Z',
    });
  });

  it.each(['genPrivateKey "ed25519"', 'genCA "ca" 1', 'bcrypt "password"'])(
    'and keys need randomness: {{ %s }}',
    call => {
      const { template } = parseTemplate(`{{ ${call} }}`);

      expect(() => template?.execute({}, { now: () => NOW })).toThrow(
        'this template is executed without randomness',
      );
    },
  );
});

/** The certificates in what a template writes. */
function issue(text: string): X509Certificate[] {
  const { template } = parseTemplate(text);
  const written = template!.execute(
    {},
    { now: () => NOW, random: randomBytes },
  );
  return written
    .split(/(?=-----BEGIN)/)
    .map(block => new X509Certificate(block));
}

function describeCertificate(certificate: X509Certificate) {
  return {
    subject: certificate.subject,
    issuer: certificate.issuer,
    names: certificate.subjectAltName,
    from: new Date(certificate.validFrom).toISOString(),
    to: new Date(certificate.validTo).toISOString(),
    isAuthority: certificate.ca,
  };
}
