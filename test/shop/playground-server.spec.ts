// The playground's code for a server, run as it is shown; and what is taken out of its diagnostics.
import { PayKKa } from '../../demo/shop/paykka.ts';
import { kinds } from '../../demo/shop/public/playground/code.js';
import { withoutCards } from '../../demo/shop/public/playground/diagnostics.js';
import { readOptions } from '../../demo/shop/public/playground/options.js';
import { expect, test } from '../support/world.ts';

type Code = (paykka: PayKKa, date: DateConstructor) => Promise<string>;
const AsyncFunction = (async () => undefined).constructor as new (...source: string[]) => Code;

test('the server’s code that is shown makes a session, each time it is run', async ({ world }) => {
  const paykka = new PayKKa(world.gateway.merchant);
  const { now } = await world.gateway.control<{ now: number }>('POST', 'clock', { advance_ms: 0 });
  await world.gateway.control('POST', 'themes', { theme_id: 'night', theme: 'dark' });
  for (const query of [
    '',
    'amount=800&currency=JPY&goods=1&billing=1&store=1&shopper=maya&mode=COMPONENT',
    'recurring=1&methods=BankCard',
    'capture=PRE_AUTH&sessionLocale=fr-CA&challenge=MANDATED&themeId=night',
  ]) {
    const response = await fetch(`${world.shop}/playground/session`, { method: 'POST', body: query });
    const shown = (await response.json()) as { session_id: string; fields: Record<string, unknown> };
    const options = readOptions(new URLSearchParams(`${query}&expires=150`));
    const place = { psp: world.gateway.url, clientKey: '', sessionId: '', fields: shown.fields };
    if (options['themeId'])
      expect(shown.fields).toMatchObject({
        display_locale: 'fr-CA',
        theme_id: 'night',
        capture_method: 'MANUAL',
        authentication: { challenge_indicator: 'MANDATED' },
      });
    const code = new AsyncFunction(
      'paykka',
      'Date',
      `${kinds['server']!.write(options, place)}return session_id;`,
    );
    // The gateway's time, which other tests may have moved: now, and when what was written down would be past.
    for (const later of [0, 600_000]) {
      class ThenDate extends Date {
        static override now = () => now + later;
      }
      const session = await paykka.querySession(await code(paykka, ThenDate as DateConstructor));
      expect(session).toMatchObject({
        amount: options['amount'],
        currency: options['currency'],
        authorisation_type: options['capture'] === 'PRE_AUTH' ? 'PRE_AUTH' : 'FINAL_AUTH',
        expire_time: new Date(now + later + 150_000).toISOString(),
      });
    }
  }
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
