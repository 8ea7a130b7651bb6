// Which texts are an origin, an address, this machine: as the gateway reads them, and as a browser does in `frame-ancestors`.
import { expect, test } from '@playwright/test';
import { ancestorsOf, embeddablePolicy } from '../../demo/gateway/pages/psp-headers.ts';
import { isLoopback } from '../../demo/gateway/sandbox/guard.ts';
import { isOrigin } from '../../demo/gateway/sandbox/requests.ts';
import { isMerchantUrl } from '../../demo/gateway/server-api/addresses.ts';

test('S19 an origin is what a browser writes: lower case, punycode, no default port', () => {
  for (const origin of [
    'https://shop.example',
    'https://shop.example:8443',
    'http://localhost:4100',
    'http://127.0.0.1:4100',
    'https://xn--shp-tna.example',
    // Not the one without the dot: to a browser, too.
    'https://shop.example.',
  ])
    expect(isOrigin(origin), origin).toBe(true);
});

// prettier-ignore
const noOrigins = [
  // Not as it is written.
  'HTTPS://shop.example', 'https://SHOP.example', 'https://shop.example/', 'https://shop.example:443', 'http://localhost:80',
  'https://shop.example:08443', 'https://shop.example:99999', 'https://shop.example:', ' https://shop.example', 'https://shop.example\n',
  'https:shop.example', 'https:/shop.example', 'https:///shop.example', 'https:\\\\shop.example', 'https://shop.example\\', '//shop.example',
  'http://127.1', 'http://2130706433', 'http://0x7f.0.0.1', 'http://0177.0.0.1', 'http://127.0.0.1.',
  // A user, or something behind it.
  'https://user@shop.example', 'https://@shop.example', 'https://:@shop.example', 'https://shop.example@evil.example',
  'https://shop.example?a', 'https://shop.example#a', 'https://shop.example/evil', 'https://shop.example%2fevil', 'https://shop.example%00',
  // Letters that look alike, or become others.
  'https://shöp.example', 'https://sh\u043ep.example', 'https://shop\u3002example', 'https://\uff53hop.example', 'https://shop\u00ad.example',
  'https://\u24e2hop.example', 'https://xn--a.example', 'https://xn--.example', 'https://shop.example\u202e', 'https://stra\u00dfe.example',
  // What a policy takes for more than one page, or for none at all.
  'https://*', 'https://*.example', 'https://shop.example:*', "'self'", "'none'", '*', 'https:', 'data:', 'null', '', 'about:blank',
  'https://a.example;sandbox', 'https://a.example,b', 'https://a.example b', "https://a.example'", 'https://a_b.shop.example', 'https://.shop.example',
  'https://shop..example', 'https://[::1]', 'http://[::1]:4100', 'https://[::ffff:127.0.0.1]',
  'ftp://shop.example', 'wss://shop.example', 'file://', 'chrome-extension://abcdefghijklmnop', 'blob:https://shop.example/1',
];
test(`S19 ${noOrigins.length} look-alikes and patterns are none`, () => {
  for (const text of noOrigins) expect(isOrigin(text), JSON.stringify(text)).toBe(false);
});

test('S19 a policy names each registered page, the gateway itself as such, and nobody when there is none', () => {
  const ancestors = (...origins: string[]): string | undefined =>
    embeddablePolicy({ scripts: [], styles: [], ancestors: ancestorsOf(origins, 'https://psp.example') })
      .split('; ')
      .at(-1);
  expect(ancestors('https://a.example', 'http://localhost:4100')).toBe(
    'frame-ancestors https://a.example http://localhost:4100',
  );
  expect(ancestors('https://psp.example', 'https://a.example')).toBe(
    `frame-ancestors 'self' https://a.example`,
  );
  expect(ancestors()).toBe(`frame-ancestors 'none'`);
});

// prettier-ignore
const noAddresses = [
  'https://user@shop.example/', 'https://@shop.example/', 'https://:@shop.example/', 'https://shop.example@evil.example/', 'https://user:pass@shop.example/',
  'https:shop.example', 'https:/shop.example', 'https:///shop.example', 'https:////shop.example', 'https:\\\\shop.example', 'https://shop.example\\@evil.example',
  'https://shop.example\\evil', '//shop.example', 'https://', 'https://?', 'https://#', 'https://:443/', 'https://%', 'https://shop.example:99999/', 'https://[::1',
  'https://shop.example\t', 'https://shop.example/\u0000', 'https://shop.example/\u202egpj', 'https://shop\u00ad.example/', 'https://shop.example/ a', 'https://a b/',
  'http://shop.example/', 'http://localhost.evil.example/', 'http://127.0.0.1.evil.example/', 'http://localhost./', 'http://[::2]/', 'http://[::]/', 'http://0.0.0.0/',
  'http://[::ffff:127.0.0.1]/', 'http://169.254.169.254/', 'http://10.0.0.1/', 'http://shop.localhost/', 'http://127.0.0.2/', 'http://localhost@evil.example/', 'javascript:alert(1)', 'ftp://shop.example/',
];
test(`S27 S28 ${noAddresses.length} addresses that a merchant may not hand over`, () => {
  for (const text of noAddresses) expect(isMerchantUrl(text), JSON.stringify(text)).toBe(false);
});

test('an address of a merchant may be anywhere under https, in any script and with any path', () => {
  for (const text of [
    'https://shop.example',
    'https://shop.example/a@b?to=c@d#@',
    'HTTPS://SHOP.EXAMPLE:8443/',
    'https://shöp.example/räume',
    'https://xn--shp-tna.example/',
    'https://[::1]:8443/',
    'https://shop.example?a',
    'http://localhost:4100/return',
    'http://127.0.0.1/',
    'http://[::1]:4100/',
  ])
    expect(isMerchantUrl(text), text).toBe(true);
});

test('S45 this machine is named in three ways, and in no other', () => {
  for (const host of [
    'localhost',
    'localhost:4200',
    'LOCALHOST:1',
    '127.0.0.1',
    '127.0.0.1:4200',
    '[::1]:4200',
  ])
    expect(isLoopback(host), host).toBe(true);
  // prettier-ignore
  for (const host of ['', 'evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'localhost.', 'evil.example@localhost', 'localhost:80@evil.example',
    'localhost/evil', 'localhost#', 'localhost?', 'localhost\\', ' localhost', 'localhost, evil.example', 'localhost:', 'localhost:abc', '127.1', '2130706433', '0.0.0.0', '[::]',
    '[::ffff:127.0.0.1]', '::1', 'evil.localhost', '\u24db\u24deocalhost'])
    expect(isLoopback(host), JSON.stringify(host)).toBe(false);
});
