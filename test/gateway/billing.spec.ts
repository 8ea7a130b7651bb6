// The billing address at the gateway: when browsers are asked for it, what they are shown, and what a payment must bring.
import { expect, test } from '@playwright/test';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { BrowserPage, callServerApi, createSession } from '../support/gateway-client.ts';

test.describe.configure({ mode: 'default' });
let gateway: TestGateway;
test.beforeAll(async () => void (gateway = await startGateway()));
test.afterAll(() => gateway.stop());

const address = { country: 'US', state: 'CA', city: 'San Francisco', postal_code: '94103' };
const street = { address_line1: '1180 Folsom Street' };
const sessionWith = (bill: Readonly<Record<string, string>>) => createSession(gateway, { bill });

/** @returns status and body of the payment. */
async function pay(sessionId: string, billing?: unknown): Promise<[number, Record<string, unknown>]> {
  const page = new BrowserPage(gateway);
  const jwe = await page.encrypt(sessionId, { number: '4242424242424242' });
  const answer = await page.post(`sessions/${sessionId}/payments`, {
    attempt_no: 1,
    version: 1,
    method: 'BANKCARD',
    details: { jwe, ...(billing === undefined ? {} : { billing }) },
  });
  return [answer.status, (await answer.json()) as Record<string, unknown>];
}

test('a browser is asked for the address when it is wanted and not known, and shown nothing else', async () => {
  const page = new BrowserPage(gateway);
  const person = { first_name: 'secret', email: 'bill@secret.example', descriptor: 'secret' };
  const billOf = async (bill: Readonly<Record<string, string>>) =>
    (await page.session(await sessionWith({ ...person, ...bill }))).bill;
  expect(await billOf({ ...address, ...street })).toBeUndefined();
  expect(await billOf({ billing_address_collection: 'REQUIRED' })).toEqual({});
  expect(await billOf({ billing_address_collection: 'REQUIRED', ...address, ...street })).toEqual({
    ...address,
    ...street,
  });
  expect(await billOf({ billing_address_collection: 'AUTO', ...address })).toEqual(address);
  expect(await billOf({ billing_address_collection: 'AUTO', ...address, ...street })).toBeUndefined();
});

test('a payment without the required address is refused by its name; with it the merchant hears it', async () => {
  const required = await sessionWith({ billing_address_collection: 'REQUIRED' });
  const refusals: readonly [billing: unknown, names: string][] = [
    [undefined, 'details.billing is required'],
    [{}, 'details.billing.country '],
    [{ country: 'usa', ...street }, 'details.billing.country '],
    [{ country: 'US' }, 'details.billing.address_line1 '],
    [{ country: 'US', ...street, city: 'x'.repeat(65) }, 'details.billing.city '],
    [{ country: 'US', ...street, state: 'C\0' }, 'details.billing.state '],
    ['US', 'details.billing '],
  ];
  for (const [billing, names] of refusals) {
    const [status, { error }] = await pay(required, billing);
    expect([billing, status, error]).toEqual([
      billing,
      400,
      { code: 'invalid_request', message: expect.stringContaining(names) },
    ]);
  }
  const billing = { ...address, ...street };
  const [status, answer] = await pay(required, { ...billing, more: 'unknown' });
  expect([status, answer['status']]).toEqual([200, 'SUCCESS']);
  const { json } = await callServerApi<{ data: object }>(gateway, '/v3/payment/acq/query', {
    session_id: required,
  });
  expect(json.data).toMatchObject({ status: 'SUCCESS', bill: billing });
  expect(JSON.stringify(json)).not.toContain('unknown');
});

test('where the address is only wished for, a payment without it is taken', async () => {
  const [status, answer] = await pay(await sessionWith({ billing_address_collection: 'AUTO' }));
  expect([status, answer['status']]).toEqual([200, 'SUCCESS']);
});
