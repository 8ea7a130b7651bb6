// On a phone, on a tablet and beside its order every state says its words whole, in every language: nothing is cut,
// nothing overlaps, nothing scrolls sideways, and what stands beside one another stands on one line. The card frame has
// the same test of its own (test/frame/languages.test.ts).
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { render, type LitElement } from 'lit';
import type { State } from '../../src/checkout/states.ts';
import type { Look } from '../../src/elements/look.ts';
import { enAddress } from '../../src/locales/en-address.ts';
import { languages } from '../../src/locales/resolve.ts';
import { perform as performVisit } from '../../src/elements/visit.ts';
import type { Participant } from '../../src/elements/running-checkout.ts';
import { PaykkaChallenge } from '../../src/elements/challenge-dialog.ts';
import { bringConsent } from '../../src/methods/card/consent-part.ts';
import { renderSummary } from '../../src/methods/card/summary.ts';
import { frameTextKeys } from '../../src/protocol/card-frame.ts';
import { crookedRows, flawsOf } from '../support/geometry.ts';
import { DEAD, json, session, shown } from './support/shown.ts';
import '../../src/index.ts';

/** Of the element, px: on a phone of 320 px with the gutters of a page; in one line; with the order beside it. */
const widths = [288, 656, 1100];

interface Opened extends LitElement {
  locale: string;
  view: State;
  selected: string;
  secondsLeft: number;
  look: Look;
  stateChanged(next: State, previous: State): void;
}

describe('in every language', () => {
  const { fetch: realFetch, setTimeout: realSetTimeout } = globalThis;
  let element: Opened;
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise(requestAnimationFrame);
  };
  const part = (selector: string): HTMLElement | null => element.renderRoot.querySelector(selector);

  beforeEach(async () => {
    await setViewport({ width: 320, height: 640 });
    globalThis.fetch = () => new Promise(() => undefined);
    // What is shown is the test's to say: neither session nor frame is given up, however long all languages take.
    globalThis.setTimeout = ((run: () => void, ms = 0) =>
      ms < 1_000 ? realSetTimeout(run, ms) : 0) as typeof setTimeout;
    element = document.createElement('paykka-dropin') as unknown as Opened;
    Object.assign(element, {
      sessionId: json.session_id,
      clientKey: `ck_${'0'.repeat(32)}`,
      apiUrl: DEAD,
      locale: 'en',
      orderSummary: true,
      secondsLeft: 100,
    });
    element.style.inlineSize = `${widths[0]}px`;
    document.body.append(element);
    await element.updateComplete;
    await bringConsent(session);
    element.stateChanged(
      { name: 'ready', session, notice: null },
      { name: 'loading', session: null, notice: null },
    );
    await until(() => ['.address', '.consent label', '.bar', 'bdi'].every((selector) => part(selector)));
    part('.bar')!.click();
  });
  afterEach(() => {
    Object.assign(globalThis, { fetch: realFetch, setTimeout: realSetTimeout });
    element.remove();
  });

  /** What a person would point at, at every width. */
  const flawsAtAll = (what: string): string[] =>
    widths.flatMap((width) => {
      element.style.inlineSize = `${width}px`;
      const found = [...flawsOf(element), ...crookedRows(element.renderRoot, '.row, .facts div, .bar, .sum')];
      return found.map((flaw) => `${what}, ${width}px: ${flaw}`);
    });

  /** What is wrong with a card, as its summary lists it. */
  const listFaults = (place: HTMLElement): void => {
    const { text } = element.look.language;
    const sentences = frameTextKeys.filter((key) => /(required|incomplete|past|unsupported)$/.test(key));
    const lines = sentences.map((key) => ({
      name: key,
      words: text(key, { digits: 3 }),
      go: () => undefined,
    }));
    render(renderSummary(text('summary.title', { count: lines.length }), lines), place);
  };

  /** Its panel says where one goes, in two lines at most: so high is its place before its code is here. */
  const flawsOfAlipay = async (): Promise<string[]> => {
    await until(() => part('.next') !== null);
    const { textContent, offsetHeight } = part('.next')!;
    const lines = offsetHeight / 20;
    return [
      ...(textContent === element.look.language.text('alipay.next') ? [] : [`Alipay says “${textContent}”`]),
      ...(part('.next')!.checkVisibility() && lines <= 2 ? [] : [`Alipay has ${lines} lines`]),
    ];
  };

  it('every state says its words whole in every language, at every width', async () => {
    const flaws: string[] = [];
    const faults = document.createElement('div');
    part('.card-frame')!.before(faults);
    for (const file of languages) {
      element.locale = file;
      await until(() => part('.root')!.lang === file);
      listFaults(faults);
      for (const [view, selected] of shown) {
        Object.assign(element, { view, selected, secondsLeft: 100 });
        await element.updateComplete;
        if (selected === 'BANKCARD') await until(() => part('.address') !== null);
        if (selected === 'ALIPAY_PLUS')
          flaws.push(...(await flawsOfAlipay()).map((flaw) => `${file}: ${flaw}`));
        flaws.push(...flawsAtAll(`${file}, ${view.name} ${selected}`));
      }
    }
    expect(flaws).to.deep.equal([]);
  }).timeout(60_000);

  it('whoever is back from a page of the method’s own reads on in the language of the page, whole', async () => {
    const life = new AbortController();
    const action = { type: 'redirect', url: 'https://psp.example/redirect' } as const;
    const visit = performVisit(action, element as unknown as Participant, false, life.signal);
    await until(() => part('.go') !== null);
    const flaws: string[] = [];
    for (const file of languages) {
      element.locale = file;
      await until(() => part('.root')!.lang === file);
      const { text } = element.look.language;
      const words = ['visit.title', 'visit.go', 'visit.other'] as const;
      for (const [at, shown] of ['.result h2', '.go', '.second'].entries())
        if (part(shown)!.textContent.trim() !== text(words[at]!))
          flaws.push(`${file}: does not say ${words[at]}`);
      flaws.push(...flawsAtAll(file));
    }
    life.abort();
    await visit;
    expect(flaws).to.deep.equal([]);
  }).timeout(30_000);

  it('in the address a fault moves nothing, values of a row stand on one line, a choice to make is said whole', async () => {
    const flaws: string[] = [];
    Object.assign(element, { selected: 'BANKCARD' });
    const select = (): HTMLSelectElement | null => element.renderRoot.querySelector('select[name=state]');
    const pen = document.createElement('canvas').getContext('2d')!;
    for (const file of languages) {
      element.locale = file;
      const spoken = (): string => element.look.language.text('address.title');
      const isHere = (): boolean => file === 'en' || spoken() !== enAddress['address.title'];
      await until(
        () => part('.root')!.lang === file && isHere() && part('.legend')!.textContent === spoken(),
      );
      await until(() => select() !== null);
      for (const width of widths) {
        element.style.inlineSize = `${width}px`;
        const cells = [...element.renderRoot.querySelectorAll('.cells .cell')];
        const places = (): string => JSON.stringify(cells.map((cell) => cell.getBoundingClientRect()));
        const before = places();
        for (const cell of cells) cell.toggleAttribute('data-invalid', true);
        if (places() !== before) flaws.push(`${file}, ${width}px: a fault moves something`);
        for (const field of element.renderRoot.querySelectorAll('.cells input')) {
          const { paddingLeft, paddingRight } = getComputedStyle(field);
          const atStart = element.look.language.dir === 'rtl' ? paddingRight : paddingLeft;
          if (atStart !== '0px') flaws.push(`${file}, ${width}px: a faulty value leaves its label`);
        }
        for (const cell of cells) cell.toggleAttribute('data-invalid', false);
        const lines = new Map<number, number>();
        for (const cell of cells) {
          const { bottom } = cell.querySelector('input, select')!.getBoundingClientRect();
          const { top } = cell.getBoundingClientRect();
          if (Math.abs((lines.get(top) ?? bottom) - bottom) > 0.5)
            flaws.push(`${file}, ${width}px: a value stands beside its line`);
          lines.set(top, bottom);
        }
        const { font, paddingInlineEnd } = getComputedStyle(select()!);
        pen.font = font;
        const words = select()!.options[0]!.text;
        if (pen.measureText(words).width > select()!.clientWidth - parseFloat(paddingInlineEnd))
          flaws.push(`${file}, ${width}px: has no room: ${words}`);
      }
    }
    expect(flaws).to.deep.equal([]);
  }).timeout(60_000);

  it('tabs have room, and what has none is behind “More”, in every language and at every width', async () => {
    Object.assign(element, { layout: 'tabs' });
    await until(() => part('[role=tab]') !== null);
    const tabs = (): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')];
    const shown = (): number => tabs().filter((tab) => tab.checkVisibility()).length;
    const more = (): HTMLElement => part('.more-tabs')!;
    const flaws: string[] = [];
    for (const file of languages) {
      element.locale = file;
      await until(() => part('.root')!.lang === file);
      flaws.push(...flawsAtAll(file));
      for (const width of widths) {
        element.style.inlineSize = `${width}px`;
        const heights = tabs().map((tab) => tab.offsetHeight);
        if (Math.max(...heights) !== 68)
          flaws.push(`${file}, ${width}px: tabs grow to ${Math.max(...heights)}px`);
        const word = more().querySelector<HTMLElement>('span:last-child')!;
        if (word.offsetHeight > 18) flaws.push(`${file}, ${width}px: breaks in two: ${word.textContent}`);
      }
    }
    expect(flaws).to.deep.equal([]);
    for (let width = 280; width <= 720; width += 1) {
      element.style.inlineSize = `${width}px`;
      const room = Math.floor((width - 72) / 104);
      const all = width >= 104 * 4 - 8;
      expect(shown(), `${width}px`).to.equal(all ? 4 : room);
      expect(more().checkVisibility(), `${width}px`).to.equal(!all);
      for (const tab of tabs().filter((one) => one.checkVisibility()))
        expect(tab.getBoundingClientRect().width, `${width}px`).to.be.at.least(96);
      expect(
        new Set(
          tabs()
            .filter((one) => one.checkVisibility())
            .map((one) => one.offsetTop),
        ).size,
      ).to.equal(1);
    }
    element.style.inlineSize = '288px';
    more().click();
    expect(shown()).to.equal(4);
    expect((element.renderRoot as ShadowRoot).activeElement).to.equal(tabs()[2]);
    expect(flawsOf(element)).to.deep.equal([]);
  }).timeout(30_000);

  it('the dialog of the bank’s page waits in every language', async () => {
    const flaws: string[] = [];
    customElements.define('paykka-challenge', PaykkaChallenge);
    const challenge = element.renderRoot.querySelector('paykka-challenge')!;
    await challenge.updateComplete;
    const stage = challenge.open();
    const dialog = challenge.renderRoot.querySelector('dialog')!;
    // Once it is slow it has more to say, and not less.
    const look = async (width: number, height: number): Promise<void> => {
      await setViewport({ width, height });
      for (const file of languages) {
        element.locale = file;
        await until(() => part('.root')!.lang === file);
        await challenge.updateComplete;
        flaws.push(...flawsOf(dialog).map((flaw) => `${file}, ${dialog.offsetWidth}px: ${flaw}`));
      }
    };
    await look(320, 640);
    stage.slow('https://psp.example/3ds');
    for (const [width, height, wide] of [
      [320, 640, 320],
      [560, 720, 500],
      [1280, 900, 600],
    ] as const) {
      await look(width, height);
      expect(dialog.offsetWidth).to.equal(wide);
    }
    expect(flaws).to.deep.equal([]);
    // Whatever lies under the dialog's corners shows through them.
    Object.assign(element, { appearance: { theme: 'dark' } });
    await until(() => element.matches(':state(dark)'));
    const groundOf = (one: Element): string => getComputedStyle(one).backgroundColor;
    expect(groundOf(dialog)).to.equal(groundOf(dialog.querySelector('header')!));
    // The merchant's name keeps its own order.
    element.locale = 'ar';
    await until(() => part('.root')!.lang === 'ar');
    challenge.heading = 'Acme Inc.';
    await challenge.updateComplete;
    const name = document.createTreeWalker(dialog.querySelector('h2')!, NodeFilter.SHOW_TEXT).nextNode()!;
    const letter = (at: number): number => {
      const range = document.createRange();
      range.setStart(name, at);
      range.setEnd(name, at + 1);
      return range.getBoundingClientRect().left;
    };
    expect(letter(8), 'the full stop').to.be.above(letter(0));
  }).timeout(30_000);
});
