// The simulated <apple-pay-button>, which Apple's script brings.
// @ts-check
/* global drawMark */

class SimulatedApplePayButton extends HTMLElement {
  static observedAttributes = ['buttonstyle', 'type', 'locale'];
  #button = document.createElement('button');

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    const style = new CSSStyleSheet();
    style.replaceSync(`
      :host { display: inline-block; inline-size: var(--apple-pay-button-width, 140px);
        block-size: var(--apple-pay-button-height, 30px); }
      button { all: unset; box-sizing: border-box; inline-size: 100%; block-size: 100%; cursor: pointer;
        border-radius: var(--apple-pay-button-border-radius, 4px); background: #000; color: #fff; display: grid;
        place-items: center; border: 1px solid transparent; }
      :host([buttonstyle^='white']) button { background: #fff; color: #000; }
      button:focus-visible { outline: 2px solid #2450e0; outline-offset: 2px; }
    `);
    root.adoptedStyleSheets = [style];
    this.#button.type = 'button';
    this.#button.append(drawMark());
    root.append(this.#button);
  }

  attributeChangedCallback() {
    this.#button.lang = this.getAttribute('locale') ?? '';
    this.#button.setAttribute('aria-label', 'Apple Pay');
  }
}

if (!customElements.get('apple-pay-button'))
  customElements.define('apple-pay-button', SimulatedApplePayButton);
