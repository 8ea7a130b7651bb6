// The published test vectors: a JOSE library opens them, and so does plain cryptography that knows no JOSE (RFC 7516).
import { constants, createDecipheriv, createPrivateKey, privateDecrypt, type JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { compactDecrypt, importJWK } from 'jose';
import type * as Encryption from '../../src/frame/encryption.ts';
import type { CardJweHeaderJson, CardPlaintextJson } from '../../src/protocol/gateway.ts';

interface Vector {
  readonly name: string;
  readonly header: Record<string, unknown>;
  readonly plaintext: Record<string, unknown>;
  readonly jwe: string;
  readonly private_jwk: JsonWebKey & { readonly kid: string };
}
const { vectors } = JSON.parse(readFileSync('docs/test-vectors/card-jwe.json', 'utf8')) as {
  vectors: Vector[];
};
const json = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** RSA-OAEP-256 for the key, A256GCM for the content, the protected header as additional data. */
function openByHand(jwe: string, key: JsonWebKey): unknown {
  const [header, ...rest] = jwe.split('.');
  const [wrapped, iv, ciphertext, tag] = rest.map((part) => Buffer.from(part, 'base64url'));
  const contentKey = privateDecrypt(
    {
      key: createPrivateKey({ key, format: 'jwk' }),
      padding: constants.RSA_PKCS1_OAEP_PADDING,
      oaepHash: 'sha256',
    },
    wrapped!,
  );
  const opened = createDecipheriv('aes-256-gcm', contentKey, iv!);
  opened.setAAD(Buffer.from(header!)).setAuthTag(tag!);
  return json(Buffer.concat([opened.update(ciphertext!), opened.final()]));
}

for (const { name, header, plaintext, jwe, private_jwk: key } of vectors) {
  test(`opens ${name} with a JOSE library and by hand`, async () => {
    const opened = await compactDecrypt(jwe, await importJWK(key, 'RSA-OAEP-256'));
    expect(opened.protectedHeader).toEqual(header);
    expect(json(opened.plaintext)).toEqual(plaintext);
    expect(openByHand(jwe, key)).toEqual(plaintext);
  });

  test(`has the header that the gateway asks for: ${name}`, () => {
    expect(header).toMatchObject({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: key.kid });
    expect(Object.keys(header).sort()).toEqual(['alg', 'att', 'enc', 'iat', 'jti', 'kid', 'origin', 'sid']);
  });
}

test('what the built file encrypts today opens by hand as well', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const path = new URL(`../../dist/cp/${version}/card-encryption.js`, import.meta.url).href;
  const { encryptCard } = (await import(path)) as typeof Encryption;
  const { private_jwk: key, header, plaintext } = vectors[0]!;
  const { n, e, kid } = key;
  const { sid, att, jti, iat, origin } = header as unknown as CardJweHeaderJson;
  const binding = { sid, att, jti, iat, origin };
  const jwe = await encryptCard(
    { kty: 'RSA', n: n!, e: e!, kid, alg: 'RSA-OAEP-256', use: 'enc' },
    binding,
    plaintext as unknown as CardPlaintextJson,
  );
  expect(openByHand(jwe, key)).toEqual(plaintext);
  expect(json(Buffer.from(jwe.split('.')[0]!, 'base64url'))).toEqual(header);
});
