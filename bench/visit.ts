// One visit of a merchant's page in a browser profile of its own: opens it, presses a key until it stays in the
// card-number field, and reads what it cost. Every process of the page runs at the same slowed-down speed.
import type { Answer, Devtools } from './devtools.ts';
import type { Front, Sent } from './front.ts';
import { shopOrigin } from './origins.ts';
import type { Variant } from './pages.ts';
import { frameProbe, pageProbe } from './probes.ts';

export interface Reading {
  /** ms from the SDK's tag to the key press that stayed. */
  readonly tti: number;
  readonly requests: number;
  readonly kilobytes: number;
  /** Of them, by content encoding: `{br: 55.1, none: 7.2}`. */
  readonly encoded: Readonly<Record<string, number>>;
  readonly shift: number;
  /** Of it, what came after the first frame that has the checkout in it. */
  readonly lateShift: number;
  /** ms of tasks over 50 ms, page and frame. */
  readonly longTasks: number;
  /** MB of JavaScript objects, page and frame. */
  readonly heap: number;
}

/** Where a variant's card-number field is on the page, CSS px. */
export type Spot = Readonly<{ x: number; y: number }>;

const GIVE_UP = 30_000;
const PRESS_EVERY = 30;
/**
 * The field has had the focus for so long, and no key came. In about one of a hundred visits of the floor, on a busy
 * machine, Chromium loses all input of a frame that is clicked while it is given its process: only a new visit helps.
 */
const LOST_AFTER = 10_000;
export class LostInput extends Error {}

/** A key press counts when its digit is still there this much later. */
const STAYS = 300;

/** What the browser answers for a target that has ended. */
const GONE = /session with given id not found|target closed|navigated or closed|not attached/i;

const number = `document.querySelector('input[autocomplete=cc-number]')`;

export class Tab {
  readonly #devtools: Devtools;
  readonly #slowdown: number;
  readonly #session: string;
  readonly #context: string;
  readonly #stop: (() => void)[] = [];
  /** Sessions of the frames' own processes, the newest last. */
  #frames: string[] = [];
  #pressed: (() => void) | null = null;
  /** Why a frame could not be prepared. */
  #broken: Error | null = null;

  private constructor(devtools: Devtools, context: string, session: string, slowdown: number) {
    this.#devtools = devtools;
    this.#context = context;
    this.#session = session;
    this.#slowdown = slowdown;
  }

  static async open(devtools: Devtools, slowdown: number): Promise<Tab> {
    const { browserContextId } = await devtools.send('Target.createBrowserContext');
    const { targetId } = await devtools.send('Target.createTarget', {
      url: 'about:blank',
      browserContextId,
      width: 800,
      height: 1_000,
    });
    const { sessionId } = await devtools.send('Target.attachToTarget', { targetId, flatten: true });
    const tab = new Tab(devtools, browserContextId, sessionId, slowdown);
    await tab.#prepare();
    return tab;
  }

  async #prepare(): Promise<void> {
    const { on } = this.#devtools;
    const listen = on.bind(this.#devtools);
    this.#stop.push(
      listen('Target.attachedToTarget', (params, parent) => {
        if (parent === this.#session) void this.#joinFrame(params['sessionId']);
      }),
      listen('Target.detachedFromTarget', (params) => {
        this.#frames = this.#frames.filter((frame) => frame !== params['sessionId']);
      }),
      listen('Runtime.bindingCalled', (_, session) => {
        if (this.#frames.includes(session)) this.#pressed?.();
      }),
    );
    await Promise.all([
      this.page('Page.enable'),
      this.page('Performance.enable'),
      this.page('Emulation.setCPUThrottlingRate', { rate: this.#slowdown }),
      this.page('Page.addScriptToEvaluateOnNewDocument', { source: pageProbe }),
      this.page('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
      this.page('Emulation.setFocusEmulationEnabled', { enabled: true }),
    ]);
  }

  async #joinFrame(session: string): Promise<void> {
    this.#frames.push(session);
    const send = (method: string, params = {}) =>
      this.#devtools.send(method, params, session).catch((error: Error) => {
        // A frame that is gone already needs nothing; one that is there and was not slowed down would be measured wrong.
        if (!GONE.test(error.message)) this.#broken ??= new Error(`${method} of a frame`, { cause: error });
      });
    await Promise.all([
      send('Runtime.enable'),
      send('Runtime.addBinding', { name: 'benchPressed' }),
      send('Page.enable'),
      send('Performance.enable'),
      send('Page.addScriptToEvaluateOnNewDocument', { source: frameProbe, runImmediately: true }),
      send('Emulation.setCPUThrottlingRate', { rate: this.#slowdown }),
      send('Runtime.runIfWaitingForDebugger'),
    ]);
  }

  /** Of the page, not of its frames. @returns how to stop listening. */
  on(event: string, listener: (params: Answer) => void): () => void {
    return this.#devtools.on(event, (params, session) => {
      if (session === this.#session) listener(params);
    });
  }

  page(method: string, params = {}): Promise<Answer> {
    return this.#devtools.send(method, params, this.#session);
  }

  async evaluate<T>(expression: string, where: 'page' | 'frame' = 'page'): Promise<T> {
    const session = where === 'page' ? this.#session : this.#frames.at(-1);
    if (!session) return undefined as T;
    const { result } = await this.#devtools.send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      session,
    );
    return result.value as T;
  }

  /** Resolves when the expression is true in the page or in the frame. */
  async until(expression: string, where: 'page' | 'frame' = 'page'): Promise<void> {
    for (const start = performance.now(); ; await pause(20)) {
      if (await this.evaluate<boolean>(`!!(${expression})`, where).catch(() => false)) return;
      if (performance.now() - start > GIVE_UP) throw new Error(`never came true: ${expression}`);
    }
  }

  navigate(variant: Variant, session: string): Promise<unknown> {
    return this.page('Page.navigate', { url: `${shopOrigin}/${variant}?session=${session}` });
  }

  /** Where the field is once everything is there. */
  async findField(): Promise<Spot> {
    await this.until(number, 'frame');
    await pause(1_500);
    const inner = await this.evaluate<{ x: number; y: number }>(
      `(({left, top, height}) => ({x: left + 40, y: top + height / 2}))(${number}.getBoundingClientRect())`,
      'frame',
    );
    const outer = await this.evaluate<{ x: number; y: number }>(
      `(({left, top}) => ({x: left, y: top}))(benchFrame().getBoundingClientRect())`,
    );
    return { x: inner.x + outer.x, y: inner.y + outer.y };
  }

  /** Clicks and presses like an impatient person until a digit stays. @returns ms since the SDK's tag. */
  async press(spot: Spot): Promise<number> {
    const start = performance.now();
    let wasPressed = false;
    this.#pressed = () => (wasPressed = true);
    for (;;) {
      while (!wasPressed) {
        if (this.#broken) throw this.#broken;
        const waited = performance.now() - start;
        if (waited > GIVE_UP) throw new Error('no key press ever stayed');
        if (waited > LOST_AFTER && (await this.evaluate(`document.activeElement === ${number}`, 'frame')))
          throw new LostInput('the field has the focus, and no key reaches it');
        this.#click(spot);
        this.#key('4');
        await pause(PRESS_EVERY);
      }
      await pause(STAYS);
      wasPressed = false;
      const at = await this.evaluate<number>(
        `${number}?.value ? benchFirstInput : (benchFirstInput = undefined)`,
        'frame',
      ).catch(() => 0);
      if (at) return at - (await this.evaluate<number>('begin'));
    }
  }

  #click({ x, y }: Spot): void {
    for (const type of ['mousePressed', 'mouseReleased']) {
      this.page('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 }).catch(() => 0);
    }
  }

  #key(text: string): void {
    const key = { key: text, code: `Digit${text}`, text, windowsVirtualKeyCode: text.charCodeAt(0) };
    this.page('Input.dispatchKeyEvent', { type: 'keyDown', ...key }).catch(() => 0);
    this.page('Input.dispatchKeyEvent', { type: 'keyUp', ...key }).catch(() => 0);
  }

  /** Types with the rhythm of a quick person. */
  async type(text: string): Promise<void> {
    for (const digit of text) {
      this.#key(digit);
      await pause(70);
    }
  }

  async clickAt(spot: Spot): Promise<void> {
    this.#click(spot);
    await pause(50);
  }

  async metric(name: string, where: 'page' | 'frame' = 'page'): Promise<number> {
    const session = where === 'page' ? this.#session : this.#frames.at(-1);
    const { metrics } = await this.#devtools.send('Performance.getMetrics', {}, session);
    return (metrics as { name: string; value: number }[]).find((metric) => metric.name === name)!.value;
  }

  async collectGarbage(): Promise<void> {
    for (const session of [this.#session, ...this.#frames])
      await this.#devtools.send('HeapProfiler.collectGarbage', {}, session).catch(() => undefined);
  }

  async close(): Promise<void> {
    this.#stop.forEach((stop) => stop());
    await this.#devtools.send('Target.disposeBrowserContext', { browserContextId: this.#context });
  }
}

/** One visit, measured. */
export async function measureVisit(
  tab: Tab,
  front: Front,
  variant: Variant,
  session: string,
  spot: Spot,
): Promise<Reading> {
  front.sent.length = 0;
  void tab.navigate(variant, session);
  const tti = await tab.press(spot);
  await pause(700);
  const [shift, lateShift, longInPage] = await tab.evaluate<[number, number, number]>(
    '[benchShift, benchLateShift, benchLong]',
  );
  const longInFrame = await tab.evaluate<number>('benchLong', 'frame');
  const sent = [...front.sent];
  const heap =
    (await tab.metric('JSHeapUsedSize')) + (await tab.metric('JSHeapUsedSize', 'frame').catch(() => 0));
  return {
    tti,
    requests: sent.length,
    kilobytes: sent.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000,
    encoded: byEncoding(sent),
    shift,
    lateShift,
    longTasks: longInPage + longInFrame,
    heap: heap / 1e6,
  };
}

function byEncoding(sent: readonly Sent[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { encoding, bytes } of sent) found[encoding] = (found[encoding] ?? 0) + bytes / 1_000;
  return found;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
