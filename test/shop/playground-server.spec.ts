// The playground's code for a server, run as it is shown: it asks for what the playground asked for. What there is to ask for,
// and what is taken out of the diagnostics.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSessionFields } from '../../demo/gateway/server-api/create-session-fields.ts';
import { createShop } from '../../demo/shop/app.ts';
import { PayKKa, type SessionData } from '../../demo/shop/paykka.ts';
import { fieldsFor } from '../../demo/shop/playground/session-fields.ts';
import { kindsOf, type Place } from '../../demo/shop/public/playground/code.js';
import { withoutCards } from '../../demo/shop/public/playground/diagnostics.js';
import { readOptions } from '../../demo/shop/public/playground/options.js';
import { people } from '../../demo/shop/public/playground/people.js';
import { expect, test, type World } from '../support/world.ts';

type Code = (paykka: PayKKa, date: DateConstructor) => Promise<SessionData>;
const AsyncFunction = (async () => undefined).constructor as new (...source: string[]) => Code;

/** Stands before the gateway and writes down what it is asked. */
async function recorder({ gateway }: World) {
  const asked: Record<string, unknown>[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const body = Buffer.concat(await request.toArray()).toString();
      if (request.url === '/v3/payment/acq/session') asked.push(JSON.parse(body));
      const headers = Object.entries(request.headers).filter(([name]) => /^(content-type|x-)/.test(name));
      const { method } = request;
      const answer = await fetch(gateway.url + request.url, {
        method: method!,
        headers: headers as [string, string][],
        body,
      });
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(await answer.text());
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, url, [Symbol.dispose]: () => void server.close() };
}

const lines = (fields: object) =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
/** Everything that a developer can ask for. */
const everything = new URLSearchParams({
  ...Object.fromEntries(Object.entries(people).map(([name, samples]) => [name, lines(samples)])),
  billing: 'AUTO',
  shopper: 'maya',
  recurring: '1',
  goods: '1',
  blocked: 'ApplePay',
  capture: 'PRE_AUTH',
  sessionLocale: 'fr-CA',
  themeId: 'night',
  challenge: 'MANDATED',
  exemption: 'TRA',
  checkOnly: '1',
});

test('the server’s code that is shown makes the session that the playground made, each time it is run', async ({
  world,
}) => {
  using gateway = await recorder(world);
  const credentials = { ...world.gateway.merchant, gateway_url: gateway.url };
  const paykka = new PayKKa(credentials);
  const shop = createShop({ credentials, shopOrigin: world.shop });
  const { now } = await world.gateway.control<{ now: number }>('POST', 'clock', { advance_ms: 0 });
  await world.gateway.control('POST', 'themes', { theme_id: 'night', theme: 'dark' });
  for (const query of [
    '',
    'amount=800&currency=JPY&goods=1&billing=REQUIRED&store=1&shopper=maya&mode=COMPONENT',
    'mode=HOSTED&merchant=Maya\'s <b>"shop"</b>',
    String(everything),
  ]) {
    const response = await shop.request('/playground/session', { method: 'POST', body: query });
    const place = (await response.json()) as Place;
    expect(place.sessionId).toMatch(/^CS/);
    const { trans_id, ...wanted } = gateway.asked.shift()!;
    const options = readOptions(new URLSearchParams(`${query}&expires=150`));
    const shown = kindsOf(options)['server']!.write(options, place);
    const answered = options['mode'] === 'HOSTED' ? '{ session_id, session_url }' : '{ session_id }';
    const code = new AsyncFunction('paykka', 'Date', `${shown}return ${answered};`);
    // The gateway's time, which other tests may have moved: now, and when what was written down would be past.
    for (const later of [0, 600_000]) {
      class ThenDate extends Date {
        static override now = () => now + later;
      }
      const { session_id, session_url } = await code(paykka, ThenDate as DateConstructor);
      const expire_time = new Date(now + later + 150_000).toISOString();
      const { trans_id: another, ...sent } = gateway.asked.shift()!;
      expect(sent).toEqual({ ...wanted, expire_time });
      expect(another).not.toBe(trans_id);
      expect(await paykka.querySession(session_id)).toMatchObject({ expire_time });
      expect(session_url).toBe(
        options['mode'] === 'HOSTED' ? `${world.gateway.url}/hosted/${session_id}` : undefined,
      );
    }
  }
});

test('what Create Session knows, the playground can ask for', () => {
  const addresses = { return_url: 'https://a.example/', cancel_url: '', notify_url: '' };
  const asked = fieldsFor(readOptions(everything), addresses);
  const { shape } = createSessionFields;
  /** The shop's number of the order, its merchant, and the time when the session ends are added to it. */
  const added = { merchant_id: '', trans_id: '', expire_time: '' };
  const namesOf = (fields: unknown) => Object.keys(fields as object).sort();
  expect(namesOf({ ...asked, ...added })).toEqual(namesOf(shape));
  const groups = {
    bill: shape.bill,
    shipping: shape.shipping,
    customer: shape.customer,
    payment: shape.payment,
    authentication: shape.authentication,
  };
  for (const [name, group] of Object.entries(groups))
    expect([name, namesOf(asked[name])]).toEqual([name, namesOf(group.unwrap().shape)]);
});

test('however a card number is written, the diagnostics do not hold it', () => {
  const groups = ['4242', '4242', '4242', '4242'];
  const separators = ['', ' ', '-', '.', '\u00A0', '\u2013', '  ', ' - ', '/', '_', '\u200B', ' | '];
  const inScript = (zero: number) =>
    groups.join('').replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  const spellings = [
    ...separators.map((separator) => groups.join(separator)),
    [...groups.join('')].join(' '),
    ...[0x660, 0x6f0, 0x966, 0xff10, 0x1d7ce].map(inScript),
    '3782 822463 10005',
    '3056 930902 5904',
  ];
  for (const spelling of spellings)
    for (const text of [spelling, `card${spelling}`, `CS${spelling}`, `${spelling}th`, `no ${spelling}.`])
      expect([spelling, withoutCards(text)]).toEqual([spelling, text.replace(spelling, '[digits removed]')]);
});

test('ids, times and sizes stay in the diagnostics', () => {
  for (const text of [
    `success  CS${'0123456789'.repeat(2)}01 · GW${'9876543210'.repeat(2)}98`,
    'paykka-dropin, playground, 2026-11-30T06:49:36.123Z',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.7390.37 Safari/537.36',
    'window    1280 × 900 at 1.25',
    '+12.34 s  request  payments  200 1234 ms\n+12.35 s  request  payments  200 1234 ms',
    'option    amount = 12840',
  ])
    expect(withoutCards(text)).toBe(text);
});
