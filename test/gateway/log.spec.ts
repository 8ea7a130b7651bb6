// S10: what is written down, and what the console shows, of what strangers send.
import { Hono } from 'hono';
import { expect, test } from '@playwright/test';
import type { Gateway } from '../../demo/gateway/context.ts';
import { oneLine, redact } from '../../demo/gateway/log.ts';
import { logRequests } from '../../demo/gateway/log-requests.ts';
import { RequestLog } from '../../demo/gateway/request-log.ts';

const PAN = '4242424242424242';

test('S10 card numbers and ciphertexts are taken out, however they are written', () => {
  const numbers = [
    '4242 4242 4242 4242',
    '4242-4242-4242-4242',
    '4242.4242.4242.4242',
    '3782%20822463%2010005',
  ];
  for (const number of [PAN, '4242+4242+4242+4242', ...numbers])
    expect(redact(`/a/${number}?b`)).toBe('/a/[digits]?b');
  expect(redact('at eyJhbGciOiJ.abc.def.ghi-_.jkl!')).toBe('at [encrypted]!');
  expect(redact('jwe=x_eyJhbGciOiJ.abc.def')).toBe('jwe=[encrypted]');
  const harmless =
    'GET /v3/CS1234567890123456789012 \u2192 200 in 12 ms, 127.0.0.1:42000, 2026-11-29 17:15:00';
  expect(redact(harmless)).toBe(harmless);
});

test('S10 nobody writes a line of their own', () => {
  expect(oneLine('GET /a\nPOST /b\r\u2028\u001b[2Kc → 404')).toBe(
    'GET /a\ufffdPOST /b\ufffd\ufffd\ufffd[2Kc → 404',
  );
});

test('S10 whoever sends long words does not hold up the gateway', () => {
  for (const word of ['eyJ', '-eyJ', 'eyJa.', '1%20', '1 ', '1']) {
    const begin = performance.now();
    redact(word.repeat(65_536 / word.length));
    expect(performance.now() - begin, word).toBeLessThan(3_000);
  }
});

test('S10 the console is told no card number that stood in an address', async () => {
  const lines: string[] = [];
  const requests = new RequestLog();
  const gateway = { log: (line: string) => lines.push(line), now: () => 0 } as unknown as Gateway;
  const app = new Hono().use(logRequests(gateway, requests));
  await app.request(`http://127.0.0.1/checkout/v1/sessions/CS1/attempts/${PAN}`);
  expect(lines).toHaveLength(1);
  expect(requests.about(['CS1'])).toMatchObject([
    { path: '/checkout/v1/sessions/CS1/attempts/[digits]', status: 404 },
  ]);
});
