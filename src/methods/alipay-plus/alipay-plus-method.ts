// Paying at Alipay: nothing to type here. The gateway answers with the page to go to.
import { css, html, type TemplateResult } from 'lit';
import type { CollectResult } from '../../checkout/ports.ts';
import { randomId } from '../../core/random-id.ts';
import { enAlipay } from '../../locales/en-alipay.ts';
import { learn } from '../../locales/en.ts';
import type { MethodHost, MethodInstance } from '../method.ts';

// From simple-icons (CC0-1.0), rounded. CC0 covers the drawing, not the trademark.
const glyph =
  'M19.7 15.1c3.4 1.1 4.2 1.2 4.2 1.2V3.8C23.9 1.7 22.2 0 20.1 0H3.9C1.8 0 .1 1.7.1 3.8v16.4C.1 22.3 1.8 24 3.9 24h16.2c2.1 0 3.8-1.7 3.8-3.8V20s-6.2-2.6-9.3-4.1c-2.1 2.6-4.8 4.2-7.6 4.2c-4.8 0-6.4-4.2-4.1-7c.5-.6 1.3-1.1 2.6-1.4c2-.5 5.2.3 8.3 1.3a16.8 16.8 0 0 0 1.3-3.3H5.8v-1h4.8V7H4.8V6h5.8V3.6s0-.4.4-.4h2.3V6h5.8v1h-5.8v1.7h4.7a19.5 19.5 0 0 1-2 5c1.4.5 2.7 1 3.7 1.4M5.9 13c-.6.1-1.7.3-2.3.9c-1.9 1.6-.8 4.5 2.9 4.5c2.2 0 4.3-1.4 6-3.6c-2.4-1.2-4.4-2-6.6-1.8';

learn(enAlipay);

export class AlipayPlusMethod implements MethodInstance {
  readonly method = 'ALIPAY_PLUS';
  readonly complete = true;
  readonly brand = null;
  readonly #host: MethodHost;
  /** Its panel was open before its code was here: it is as high as the place that was kept. */
  readonly #wasAwaited: boolean;

  constructor(host: MethodHost) {
    this.#host = host;
    this.#wasAwaited = host.view().isChosen;
    host.adopt(alipayStyles);
  }

  renderIcon(): TemplateResult {
    return html`<span class="plate large alipay"
      ><svg width="20" height="20" viewBox="0 0 24 24" fill="#1677ff" aria-hidden="true">
        <path d=${glyph} /></svg
    ></span>`;
  }

  renderPanel(): TemplateResult {
    return html`<p class="next ${this.#wasAwaited ? 'awaited' : ''}">${this.#host.text('alipay.next')}</p>`;
  }

  collect(): Promise<CollectResult> {
    const details = { submission_id: randomId() };
    return Promise.resolve({ kind: 'collected', collected: { method: this.method, details } });
  }

  hostChanged(): void {}
  focus(): void {
    this.#host.root().querySelector<HTMLElement>('input:checked, [aria-selected="true"]')?.focus();
  }

  declined(): void {
    this.focus();
  }

  destroy(): void {}
}

const alipayStyles = css`
  /* The glyph is what its square leaves open. */
  .plate.alipay {
    background: #1677ff;
  }
  .alipay svg {
    background: linear-gradient(#fff 0 0) 50% / 18px 18px no-repeat;
  }
  /* Two lines at most, at every width. */
  .next {
    max-inline-size: 32ch;
  }
  .awaited {
    min-block-size: 40px;
  }
`;

export const create = (host: MethodHost): MethodInstance => new AlipayPlusMethod(host);
