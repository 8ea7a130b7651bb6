// Drivers for a merchant's own Playwright tests: fills the card across the frames, answers the bank, reads the ledger.
// Needs no package: the few members of Playwright that are used stand here as types, and any of its versions has them.

/** What is used of Playwright's `Locator`. */
export interface LocatorLike {
  fill(value: string): Promise<void>;
  pressSequentially(text: string): Promise<void>;
  click(): Promise<void>;
  waitFor(options?: { state?: 'attached' | 'detached' | 'visible' | 'hidden' }): Promise<void>;
}

/** What is used of Playwright's `FrameLocator`. */
export interface FrameLocatorLike {
  locator(selector: string): LocatorLike;
  frameLocator(selector: string): FrameLocatorLike;
}

/** Playwright's `Page`, or a `Locator` around one checkout where a page has several. */
export interface Scope {
  locator(selector: string): LocatorLike;
  frameLocator(selector: string): FrameLocatorLike;
}

export interface TestCard {
  /** Default: 4242 4242 4242 4242, which is paid. */
  readonly number?: string;
  /** Default: 12 / 34. */
  readonly expiry?: string;
  /** Default: 123. */
  readonly cvc?: string;
  /** Default: Maya Okafor. Null where the form does not ask for it. */
  readonly name?: string | null;
}

/** Test cards by what comes of them; the whole list is in README. */
export const cards = {
  paid: { number: '4242 4242 4242 4242' },
  challenge: { number: '4918 1900 0000 0002' },
  declined: { number: '4000 0000 0000 0002' },
} as const satisfies Record<string, TestCard>;

// By structure, not by words: the page may speak any language.
const CARD_FRAME = '.card-frame:not(.code) > iframe, iframe[slot="card"]';
const PAY_BUTTON = '[part~="pay-button"]';
const DIALOG = 'dialog[open][part~="challenge"]';

/** Types the card into the card form, in whatever language it is. */
export async function fillCard(scope: Scope, card: TestCard = cards.paid): Promise<void> {
  const { number = cards.paid.number, expiry = '12 / 34', cvc = '123', name = 'Maya Okafor' } = card;
  const frame = scope.frameLocator(CARD_FRAME);
  const type = async (autocomplete: string, text: string): Promise<void> => {
    const field = frame.locator(`input[autocomplete="${autocomplete}"]`);
    await field.fill('');
    await field.pressSequentially(text);
  };
  await type('cc-number', number);
  await type('cc-exp', expiry);
  await type('cc-csc', cvc);
  if (name !== null) await type('cc-name', name);
}

/** Clicks the pay button. */
export async function clickPay(scope: Scope): Promise<void> {
  await scope.locator(PAY_BUTTON).click();
}

/** Answers the bank's challenge, and waits until its dialog is gone. @param code default: the one that passes */
export async function passChallenge(scope: Scope, code = '123456'): Promise<void> {
  const bank = scope.frameLocator(`${DIALOG} iframe`).frameLocator('iframe');
  await bank.locator('input[name="code"]').fill(code);
  await bank.locator('button[value="confirm"]').click();
  await scope.locator(DIALOG).waitFor({ state: 'detached' });
}

/** Cancels at the bank, and waits until its dialog is gone. */
export async function cancelChallenge(scope: Scope): Promise<void> {
  const bank = scope.frameLocator(`${DIALOG} iframe`).frameLocator('iframe');
  await bank.locator('button[value="cancel"]').click();
  await scope.locator(DIALOG).waitFor({ state: 'detached' });
}

/** One authorisation, as the sandbox's ledger has it. */
export interface LedgerEntry {
  readonly auth_id: string;
  readonly session_id: string;
  readonly attempt_no: number;
  readonly order_id: string;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly method: string;
}

/**
 * What was really authorised for a session: the sandbox's own ledger, whatever the page says.
 * @param gateway where `npx paykka-sandbox` listens
 * @throws Error when the sandbox cannot be reached or refuses
 */
export async function ledger(sessionId: string, gateway = 'http://127.0.0.1:4200'): Promise<LedgerEntry[]> {
  return control('GET', `ledger?session_id=${encodeURIComponent(sessionId)}`, undefined, gateway);
}

/** Moves the sandbox's clock: `advanceClock(60_000)`. */
export async function advanceClock(ms: number, gateway = 'http://127.0.0.1:4200'): Promise<void> {
  await control('POST', 'clock', { advance_ms: ms }, gateway);
}

/** Registers an origin whose pages may show the checkout. */
export async function registerOrigin(origin: string, gateway = 'http://127.0.0.1:4200'): Promise<void> {
  await control('POST', 'origins', { origin }, gateway);
}

async function control<Answer>(
  method: 'GET' | 'POST',
  path: string,
  body: unknown,
  gateway: string,
): Promise<Answer> {
  const response = await fetch(`${gateway}/__sandbox/${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`The sandbox refuses ${method} ${path}: ${response.status} ${text}`);
  return JSON.parse(text) as Answer;
}
