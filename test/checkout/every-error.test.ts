// Each code of the catalogue is brought about as it comes about in life, and told: a code that nothing reaches is no code.
import { expect } from '@open-wc/testing';
import '../../src/index.ts';
import { Checkout } from '../../src/checkout/checkout.ts';
import { CheckoutError, type ErrorCode } from '../../src/core/errors.ts';
import { attempt, collector, refusal, session, settled, unclear, World } from './support/fakes.ts';

/** What a checkout tells, after some answers of the gateway. */
interface Scene {
  readonly world: World;
  readonly checkout: Checkout;
  /** Reads the session, and pays. */
  pay(): Promise<void>;
}

const declined = { code: 'generic', message: '', retryable: true };
const challenge = attempt('ACTION_REQUIRED');

const inTheFlow: Partial<Record<ErrorCode, (scene: Scene) => unknown>> = {
  origin_not_allowed: ({ world }) => (world.answers.load = [refusal('origin_not_allowed') as never]),
  session_not_found: ({ world }) => (world.answers.load = [refusal('session_not_found') as never]),
  no_payment_methods: ({ world }) =>
    (world.answers.load = [session({ methods: [{ code: 'MAGIC', brands: [] }] })]),
  internal: ({ world }) => (world.answers.load = [refusal('invalid_request') as never]),
  // How a frame comes to be blocked: test/flows/handshake.spec.ts.
  frame_blocked: ({ checkout }) => checkout.fail(new CheckoutError('frame_blocked', 'for tests')),
  offline: async ({ world, pay }) => {
    world.online = false;
    await pay();
  },
  declined: async ({ world, pay }) => {
    world.answers.pay = [attempt('FAILURE', { nextAttemptNo: 2, error: declined })];
    await pay();
  },
  too_many_attempts: async ({ world, pay }) => {
    world.answers.pay = [refusal('too_many_attempts') as never];
    await pay();
  },
  session_changed: async ({ world, pay }) => {
    world.answers.load = [session(), session({ version: 2 })];
    world.answers.pay = [refusal('session_changed') as never];
    await pay();
  },
  payment_status_unknown: async ({ world, checkout }) => {
    world.answers.pay = [unclear() as never];
    world.answers.attempt = ['hang'];
    checkout.start();
    await settled();
    void checkout.submit(collector());
    await world.clock.pass(180_000);
  },
  ...Object.fromEntries(
    (
      [
        ['action_cancelled', 'abandoned'],
        ['action_timeout', 'timeout'],
        ['script_blocked', new Error('a part that does not load')],
      ] as const
    ).map(([code, end]) => [
      code,
      async ({ world, pay }: Scene) => {
        world.answers.pay = [challenge];
        world.answers.act = [end as never];
        world.answers.cancel = [attempt('CANCELED', { nextAttemptNo: 2 })];
        await pay();
      },
    ]),
  ),
};

/** What `refresh()` rejects with. */
const onRefresh: Partial<Record<ErrorCode, (scene: Scene) => unknown>> = {
  already_paid: async ({ world, pay }) => {
    world.answers.pay = [attempt('SUCCESS')];
    await pay();
  },
  session_expired: ({ world }) =>
    (world.answers.load = [
      session(),
      refusal('session_expired') as never,
      refusal('session_expired') as never,
    ]),
};

/** What is found before anything is asked for: an element's own. */
const onThePage: Partial<Record<ErrorCode, () => Promise<unknown>>> = {
  invalid_config: () => place(''),
  insecure_context: async () => {
    Object.defineProperty(globalThis, 'isSecureContext', { value: false, configurable: true });
    await place('CS1234567870').finally(() =>
      Object.defineProperty(globalThis, 'isSecureContext', { value: true, configurable: true }),
    );
  },
  already_mounted: async () => {
    await place('CS1234567871');
    await place('CS1234567871');
  },
};

async function place(sessionId: string): Promise<void> {
  const element = document.createElement('paykka-dropin');
  Object.assign(element, { sessionId, clientKey: `ck_${'0'.repeat(32)}`, apiUrl: 'http://127.0.0.1:9' });
  document.body.append(element);
  await element.updateComplete;
}

function scene(): Scene {
  const world = new World();
  const checkout = new Checkout(world, () => undefined);
  const pay = async (): Promise<void> => {
    checkout.start();
    await settled();
    await checkout.submit(collector());
  };
  return { world, checkout, pay };
}

describe('every code of the catalogue is reached', () => {
  const reached = { ...inTheFlow, ...onRefresh, ...onThePage } satisfies Partial<Record<ErrorCode, unknown>>;

  it('and none is left out', async () => {
    const { errorCatalogue } = await import('../../src/core/errors.ts');
    expect(Object.keys(reached)).to.have.members(Object.keys(errorCatalogue));
  });

  for (const [code, bring] of Object.entries(inTheFlow))
    it(code, async () => {
      const it = scene();
      await bring(it);
      if (it.checkout.state.name === 'idle') it.checkout.start();
      await settled();
      expect(it.world.told.map((told) => told.split(':')[0])).to.include(code);
    });

  for (const [code, bring] of Object.entries(onRefresh))
    it(`${code}, by refresh()`, async () => {
      const it = scene();
      await bring(it);
      if (it.checkout.state.name === 'idle') it.checkout.start();
      await settled();
      const refused = await it.checkout.refresh().catch((error: unknown) => error);
      expect((refused as CheckoutError).code).to.equal(code);
    });

  for (const [code, bring] of Object.entries(onThePage))
    it(`${code}, by the element`, async () => {
      const { error: realError } = console;
      const { fetch: realFetch } = globalThis;
      const heard: string[] = [];
      const listen = (event: HTMLElementEventMap['paykka-error']): void => void heard.push(event.error.code);
      console.error = () => undefined;
      globalThis.fetch = () => new Promise(() => undefined);
      document.addEventListener('paykka-error', listen as EventListener);
      await bring();
      document.removeEventListener('paykka-error', listen as EventListener);
      for (const element of document.querySelectorAll('paykka-dropin')) element.remove();
      globalThis.fetch = realFetch;
      console.error = realError;
      expect(heard).to.deep.equal([code]);
    });
});
