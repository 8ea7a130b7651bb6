// Capture, void and refund: the money adds up, whatever comes at once, on both databases; each is told by a webhook.
import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { capture } from '../../demo/gateway/payments/capture.ts';
import { OrderRefusal } from '../../demo/gateway/payments/change-money.ts';
import type { MerchantJson } from '../../demo/gateway/sandbox/make-merchant.ts';
import { refund } from '../../demo/gateway/payments/refund.ts';
import { voidOrder } from '../../demo/gateway/payments/void.ts';
import { balancesJson } from '../../demo/gateway/payments/transaction-json.ts';
import { refuseRefunds } from '../../demo/gateway/store/refund-refusals.ts';
import { findTransaction } from '../../demo/gateway/store/transactions.ts';
import { onBothDatabases } from '../support/both-databases.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, callServerApi, createSession } from '../support/gateway-client.ts';
import { newSession, payByCard } from '../support/gateway-in-process.ts';

const VISA = '4242424242424242';
const FULL = 12_840;

const refusals = (results: readonly PromiseSettledResult<unknown>[]): readonly unknown[] =>
  results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));

onBothDatabases((gateway) => {
  async function paid(capture_method: 'AUTOMATIC' | 'MANUAL') {
    const session = await newSession(gateway(), { capture_method });
    const { order_id } = await payByCard(gateway(), session, { number: VISA });
    return { merchantId: session.merchant_id, orderId: order_id! };
  }
  const now = async ({ merchantId, orderId }: Awaited<ReturnType<typeof paid>>) =>
    (await findTransaction(gateway().db, merchantId, { order_id: orderId }))!;
  const give = (order: Awaited<ReturnType<typeof paid>>, amount: number, refundTransId: string) =>
    refund(gateway(), order, { refundTransId, amount, currency: 'USD', reason: 'OTHER' });

  test('twenty captures of a tenth at once take ten tenths', async () => {
    const order = await paid('MANUAL');
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => capture(gateway(), order, { amount: FULL / 10 })),
    );
    const refused = refusals(results);
    expect(refused).toHaveLength(10);
    for (const reason of refused) expect(reason).toBeInstanceOf(OrderRefusal);
    expect(await now(order)).toMatchObject({ status: 'SUCCESS', captured_amount: FULL, voided_amount: 0 });
  });

  test('a capture and a void at once share the money, and nothing is both', async () => {
    const order = await paid('MANUAL');
    await Promise.allSettled([capture(gateway(), order, { amount: 40 }), voidOrder(gateway(), order)]);
    const { authed_amount, captured_amount, voided_amount, status } = await now(order);
    expect(captured_amount + voided_amount).toBe(authed_amount);
    expect(status).toBe(captured_amount === 40 ? 'PARTIALLY_REVERSED' : 'CANCELED');
  });

  test('twenty refunds of a tenth at once give ten tenths back', async () => {
    const order = await paid('AUTOMATIC');
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => give(order, FULL / 10, `R${index}-${order.orderId}`)),
    );
    expect(refusals(results)).toHaveLength(10);
    expect(await now(order)).toMatchObject({ status: 'REFUNDED', refunded_amount: FULL });
  });

  test('one refund that is asked for ten times at once is one refund', async () => {
    const order = await paid('AUTOMATIC');
    const results = await Promise.all(
      Array.from({ length: 10 }, () => give(order, 100, `same-${order.orderId}`)),
    );
    expect(new Set(results.map(({ refund_order_id }) => refund_order_id)).size).toBe(1);
    expect(await now(order)).toMatchObject({ status: 'PARTIALLY_REFUNDED', refunded_amount: 100 });
    const rows = await gateway().db.selectFrom('webhooks').selectAll().where('order_id', '=', order.orderId);
    const bodies = (await rows.execute()).map(({ body }) => body);
    expect(bodies.filter((body) => body.includes('REFUND.SUCCESS'))).toHaveLength(1);
  });

  test('one full refund that is asked for ten times at once is one refund, not one and nine refusals', async () => {
    const order = await paid('AUTOMATIC');
    const results = await Promise.all(
      Array.from({ length: 10 }, () => give(order, FULL, `full-${order.orderId}`)),
    );
    expect(new Set(results.map(({ refund_order_id }) => refund_order_id)).size).toBe(1);
  });

  test('of fifteen refunds of a tenth at once, five of which the acquirer refuses, ten give everything back', async () => {
    const order = await paid('AUTOMATIC');
    await refuseRefunds(gateway().db, 5);
    const made = await Promise.all(
      Array.from({ length: 15 }, (_, index) => give(order, FULL / 10, `F${index}-${order.orderId}`)),
    );
    expect(made.filter(({ status }) => status === 'FAILURE')).toHaveLength(5);
    expect(await now(order)).toMatchObject({ status: 'REFUNDED', refunded_amount: FULL });
  });

  test('the balances are right after each step', async () => {
    const order = await paid('MANUAL');
    const balances = async () => Object.values(balancesJson(await now(order))).map(Number);
    //                              authed captured able voided able refunded able
    expect(await balances()).toEqual([FULL, 0, FULL, 0, FULL, 0, 0]);
    await capture(gateway(), order, { amount: 10_000 });
    expect(await balances()).toEqual([FULL, 10_000, 2_840, 0, 2_840, 0, 10_000]);
    await voidOrder(gateway(), order);
    expect(await balances()).toEqual([FULL, 10_000, 0, 2_840, 0, 0, 10_000]);
    expect((await now(order)).status).toBe('PARTIALLY_REVERSED');
    await give(order, 4_000, randomUUID());
    expect(await balances()).toEqual([FULL, 10_000, 0, 2_840, 0, 4_000, 6_000]);
    expect((await now(order)).status).toBe('PARTIALLY_REFUNDED');
    await give(order, 6_000, randomUUID());
    expect(await balances()).toEqual([FULL, 10_000, 0, 2_840, 0, 10_000, 0]);
    expect((await now(order)).status).toBe('REFUNDED');
  });
});

test.describe('by the server API', () => {
  test.describe.configure({ mode: 'default' });
  let gateway: TestGateway;
  test.beforeAll(async () => {
    gateway = await startGateway();
  });
  test.afterAll(() => gateway.stop());

  interface Envelope {
    ret_code: string;
    ret_msg: string;
    data: Record<string, unknown> & { order_id: string };
  }
  const call = async (path: string, fields: Record<string, unknown>) => {
    const { status, json } = await callServerApi<Envelope>(gateway, `/v3/payment/acq/${path}`, fields);
    return { status, ...json };
  };
  async function paid(fields: Record<string, unknown> = {}, number = VISA) {
    const session_id = await createSession(gateway, fields);
    await new BrowserPage(gateway).pay(session_id, { number });
    const { order_id } = (await call('query', { session_id })).data;
    return { session_id, order_id };
  }
  const lastWebhook = async (sessionId: string) => {
    const sent = await gateway.control<{ body: string }[]>('GET', `webhooks?session_id=${sessionId}`);
    return JSON.parse(sent.at(-1)!.body) as Record<string, unknown>;
  };
  const told = async (sessionId: string) =>
    (await gateway.control<{ body: string }[]>('GET', `webhooks?session_id=${sessionId}`)).map(({ body }) => {
      const { notify_type, status } = JSON.parse(body) as { notify_type: string; status: string };
      return `${notify_type} ${status}`;
    });

  test('captures in parts, then voids the rest, and tells of each', async () => {
    const { session_id, order_id } = await paid({ capture_method: 'MANUAL' });
    expect((await call('capture', { order_id, amount: '5000', currency: 'USD' })).data).toMatchObject({
      order_id,
      status: 'SUCCESS',
      balances: { captured_amount: '5000', able_to_capture_amount: '7840' },
    });
    expect((await call('void', { order_id, reason: 'OTHER' })).data).toMatchObject({
      status: 'PARTIALLY_REVERSED',
      void_reason: 'OTHER',
      balances: { voided_amount: '7840', able_to_void_amount: '0', able_to_capture_amount: '0' },
    });
    expect((await call('query', { order_id })).data).toMatchObject({ void_reason: 'OTHER' });
    expect(await lastWebhook(session_id)).toMatchObject({ void_reason: 'OTHER' });
    expect(await told(session_id)).toEqual([
      'PAYMENT.AUTHORIZATION AUTHORIZED',
      'PAYMENT.SUCCESS SUCCESS',
      'PAYMENT.CANCELED PARTIALLY_REVERSED',
    ]);
  });

  test('captures all that is open when no amount is given, and voids what was not captured', async () => {
    const one = await paid({ capture_method: 'MANUAL' });
    expect((await call('capture', { order_id: one.order_id })).data).toMatchObject({
      balances: { captured_amount: '12840' },
    });
    const other = await paid({ capture_method: 'MANUAL' });
    const { data } = await call('void', { order_id: other.order_id });
    expect(data).toMatchObject({ status: 'CANCELED' });
    expect(data).not.toHaveProperty('void_reason');
  });

  test('refunds in parts, tells of each, and finds them by either id', async () => {
    const { session_id, order_id } = await paid();
    const refund_trans_id = randomUUID();
    const part = { refund_trans_id, ori_order_id: order_id, refund_amount: 840, currency: 'USD' };
    const { data } = await call('refund', { ...part, reason: 'REQUESTED_BY_CUSTOMER' });
    expect(data).toMatchObject({
      refund_trans_id,
      refund_order_id: expect.stringMatching(/^RF\d{22}$/),
      ori_order_id: order_id,
      status: 'SUCCESS',
      refund_amount: '840',
      currency: 'USD',
    });
    expect((await call('refund', { ...part, reason: 'REQUESTED_BY_CUSTOMER' })).data).toEqual(data);
    const { refund_order_id } = data;
    for (const ids of [{ refund_trans_id }, { refund_order_id }, { refund_trans_id, refund_order_id }]) {
      expect((await call('refund/query', ids)).data).toEqual(data);
    }
    const order = (await call('query', { order_id })).data;
    expect(order).toMatchObject({ status: 'PARTIALLY_REFUNDED', card_info: { last4: '4242' } });
    expect(await told(session_id)).toEqual(['PAYMENT.SUCCESS SUCCESS', 'REFUND.SUCCESS SUCCESS']);
    // Its order's members as well: trans_id, amount, payment, card_info …; of those that both have, the refund's.
    expect(await lastWebhook(session_id)).toEqual({ notify_type: 'REFUND.SUCCESS', ...order, ...data });
  });

  test('a refund that the acquirer refuses is told as that, gives the money back, and can be tried anew', async () => {
    const { session_id, order_id } = await paid();
    await gateway.control('POST', 'refunds', { refuse_next: 1 });
    const all = { ori_order_id: order_id, refund_amount: FULL, currency: 'USD' };
    const refused = { ...all, refund_trans_id: randomUUID() };
    const { status, ret_code, data } = await call('refund', refused);
    expect([status, ret_code]).toEqual([200, '000000']);
    expect(data).toMatchObject({ status: 'FAILURE', error_code: '3007', refund_amount: String(FULL) });
    expect((await call('query', { order_id })).data).toMatchObject({
      status: 'SUCCESS',
      balances: { refunded_amount: '0', able_to_refund_amount: String(FULL) },
    });
    // One refund_trans_id, one refund: the same call learns nothing new.
    expect((await call('refund', refused)).data).toEqual(data);
    expect((await call('refund/query', { refund_trans_id: refused.refund_trans_id })).data).toEqual(data);
    expect((await call('refund', { ...all, refund_trans_id: randomUUID() })).data).toMatchObject({
      status: 'SUCCESS',
      error_code: '0000',
    });
    expect((await call('query', { order_id })).data).toMatchObject({ status: 'REFUNDED' });
    expect(await told(session_id)).toEqual([
      'PAYMENT.SUCCESS SUCCESS',
      'REFUND.FAILURE FAILURE',
      'REFUND.SUCCESS SUCCESS',
    ]);
  });

  test('refuses what is too much, too little, of another currency, or not there, and names the field', async () => {
    const { order_id } = await paid();
    const manual = await paid({ capture_method: 'MANUAL' });
    const declined = await paid({}, '4000000000000002');
    const part = { refund_trans_id: randomUUID(), ori_order_id: order_id, refund_amount: 1, currency: 'USD' };
    const cases: [path: string, fields: Record<string, unknown>, names: string][] = [
      ['capture', { order_id: manual.order_id, amount: FULL + 1 }, 'amount'],
      ['capture', { order_id: manual.order_id, amount: 0 }, 'amount'],
      ['capture', { order_id: manual.order_id, amount: -1 }, 'amount'],
      ['capture', { order_id: manual.order_id, amount: 1, currency: 'EUR' }, 'currency'],
      ['capture', { order_id }, 'order_id'],
      ['capture', { order_id: declined.order_id }, 'order_id'],
      ['capture', {}, 'order_id'],
      ['void', { order_id }, 'order_id'],
      ['void', { order_id: manual.order_id, reason: 'BORED' }, 'reason'],
      ['refund', { ...part, refund_amount: FULL + 1 }, 'refund_amount'],
      ['refund', { ...part, refund_amount: 0 }, 'refund_amount'],
      ['refund', { ...part, currency: 'EUR' }, 'currency'],
      ['refund', { ...part, ori_order_id: manual.order_id }, 'ori_order_id'],
      ['refund', { ...part, refund_trans_id: undefined }, 'refund_trans_id'],
      ['refund', { ...part, notify_url: 'http://shop.example/' }, 'notify_url'],
      ['refund/query', {}, 'refund_trans_id'],
    ];
    for (const [path, fields, name] of cases) {
      const { status, ret_code, ret_msg } = await call(path, fields);
      expect([path, fields, status, ret_code]).toEqual([path, fields, 400, '010000']);
      expect(ret_msg).toMatch(new RegExp(`^${name}\\b`));
    }
    const foreign = 'GW0000000000000000000000';
    for (const [path, fields] of [
      ['capture', { order_id: foreign }],
      ['void', { order_id: foreign }],
      ['refund', { ...part, ori_order_id: foreign }],
      ['refund/query', { refund_trans_id: 'never' }],
    ] as const) {
      expect([path, await call(path, fields)]).toMatchObject([path, { status: 404, ret_code: '206024' }]);
    }
    expect((await call('query', { order_id })).data).toMatchObject({ status: 'SUCCESS' });
    expect((await call('query', { order_id: manual.order_id })).data).toMatchObject({ status: 'AUTHORIZED' });
  });

  test('another merchant’s order cannot be captured, voided, refunded or asked about', async () => {
    const { session_id, order_id } = await paid({ capture_method: 'MANUAL' });
    const merchant = await gateway.control<MerchantJson>('POST', 'merchants', {});
    const refund = { refund_trans_id: randomUUID(), refund_amount: 1, currency: 'USD' };
    for (const [path, fields] of [
      ['capture', { order_id }],
      ['refund', { ...refund, ori_order_id: order_id }],
      ['void', { order_id }],
      ['query', { order_id }],
    ] as const) {
      const place = { url: gateway.url, merchant };
      const { json } = await callServerApi<Envelope>(place, `/v3/payment/acq/${path}`, fields);
      expect([path, json.ret_code]).toEqual([path, '206024']);
    }
    expect((await call('query', { order_id })).data).toMatchObject({ status: 'AUTHORIZED' });
    expect(await told(session_id)).toEqual(['PAYMENT.AUTHORIZATION AUTHORIZED']);
  });

  test('a known refund_trans_id with another amount is refused', async () => {
    const { order_id } = await paid();
    const part = { refund_trans_id: randomUUID(), ori_order_id: order_id, currency: 'USD' };
    await call('refund', { ...part, refund_amount: 1 });
    expect(await call('refund', { ...part, refund_amount: 2 })).toMatchObject({
      status: 400,
      ret_code: '010000',
    });
  });
});
