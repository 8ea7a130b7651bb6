import { expect } from '@open-wc/testing';
import { PaykkaCard, type PaykkaDropin } from '../../src/index.ts';

// Two ways of paying on one page without a second way of the product: a card element that claims nothing of another.
class NothingOfItsOwn extends PaykkaCard {
  override get shown(): [] {
    return [];
  }
}
customElements.define('test-nothing', NothingOfItsOwn);

const KEY = `ck_${'0'.repeat(32)}`;
let lastSession = 1234567800;

describe('elements of one session', () => {
  const { fetch: realFetch } = globalThis;
  const { error: realError } = console;
  let answer: (json: unknown, status?: number) => void;
  let requests: number;
  let settings: { sessionId: string; clientKey: string; apiUrl: string };
  beforeEach(() => {
    requests = 0;
    settings = { sessionId: `CS${(lastSession += 1)}`, clientKey: KEY, apiUrl: 'http://127.0.0.1:9' };
    console.error = () => undefined;
    globalThis.fetch = () => {
      requests += 1;
      return new Promise((resolve) => {
        answer = (json, status = 200) =>
          resolve(
            new Response(JSON.stringify(json), { status, headers: { 'content-type': 'application/json' } }),
          );
      });
    };
  });
  afterEach(() => {
    for (const element of document.querySelectorAll('paykka-card, paykka-dropin, test-nothing'))
      element.remove();
    globalThis.fetch = realFetch;
    console.error = realError;
  });

  const place = async <Tag extends 'paykka-card' | 'paykka-dropin'>(
    tag: Tag | 'test-nothing',
  ): Promise<HTMLElementTagNameMap[Tag]> => {
    const element = document.createElement(tag) as PaykkaCard;
    Object.assign(element, settings);
    document.body.append(element);
    await element.updateComplete;
    return element as HTMLElementTagNameMap[Tag];
  };
  const refuse = (): void => answer({ error: { code: 'session_not_found', message: 'none' } }, 404);
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve));
  };
  const heard = (on: EventTarget, type: string): Event[] => {
    const events: Event[] = [];
    on.addEventListener(type, (event) => events.push(event));
    return events;
  };

  it('share one checkout: the session is read once', async () => {
    const card = await place('paykka-card');
    const other = await place('test-nothing');
    expect(requests).to.equal(1);
    expect([card.state, other.state]).to.deep.equal(['loading', 'loading']);
  });

  it('show one way of paying without a box around its own', async () => {
    const card = await place('paykka-card');
    const { x, y, width } = card.renderRoot.querySelector('.root')!.getBoundingClientRect();
    const frame = card.renderRoot.querySelector('.card-frame')!.getBoundingClientRect();
    // The frame is larger than its box, for the rings of the focus.
    expect([frame.x, frame.y, frame.width]).to.deep.equal([x - 4, y - 4, width + 8]);
  });

  it('hear an end each, and the page hears it once', async () => {
    const [card, other] = [await place('paykka-card'), await place('test-nothing')];
    const all = [card, other, document].map((target) => heard(target, 'paykka-error'));
    refuse();
    await until(() => card.state === 'failed');
    await Promise.all([card.updateComplete, other.updateComplete]);
    expect(all.map((events) => events.length)).to.deep.equal([1, 1, 1]);
    const results = [card, other].map(({ renderRoot }) => renderRoot.querySelectorAll('.result').length);
    expect(results, 'the outcome is shown in one place').to.deep.equal([1, 0]);
  });

  it('who comes later learns how things stand', async () => {
    const card = await place('paykka-card');
    refuse();
    await until(() => card.state === 'failed');
    const late = document.createElement('test-nothing') as NothingOfItsOwn;
    const errors = heard(late, 'paykka-error');
    Object.assign(late, settings);
    document.body.append(late);
    await late.updateComplete;
    expect(late.state).to.equal('failed');
    expect(errors).to.have.length(1);
    expect(requests).to.equal(1);
  });

  it('one is removed alone; the last one ends the checkout', async () => {
    const [card, other] = [await place('paykka-card'), await place('test-nothing')];
    card.remove();
    await Promise.resolve();
    expect([card.state, other.state]).to.deep.equal(['idle', 'loading']);
    other.remove();
    await Promise.resolve();
    const again = await place('paykka-card');
    expect(again.state).to.equal('loading');
    expect(requests).to.equal(2);
  });

  it('refuses a way of paying that the session shows already: a second card, a whole drop-in', async () => {
    const card = await place('paykka-card');
    const second = await place('paykka-card');
    const dropin: PaykkaDropin = await place('paykka-dropin');
    expect([card.state, second.state, dropin.state]).to.deep.equal(['loading', 'failed', 'failed']);
  });
});
