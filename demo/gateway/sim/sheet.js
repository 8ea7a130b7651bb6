// What the simulated wallets share: a sheet that asks the shopper, and tokens that only the gateway can read.
// One scope with apple-pay.js or google-pay.js (pages/simulators.ts puts them together); nothing of it is the product's.
// @ts-check
/* eslint-disable @typescript-eslint/no-unused-vars -- used by the file that it is joined to */

/** The gateway that served this script. */
const GATEWAY = new URL(/** @type {HTMLScriptElement} */ (document.currentScript).src).origin;

/** Browsers open a wallet's sheet or window in the task of the shopper's own gesture: whatever was awaited before ends it. */
const GESTURES = [
  'click',
  'keydown',
  'keyup',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchend',
];
let gestures = 0;
for (const type of GESTURES)
  addEventListener(
    type,
    ({ isTrusted }) => {
      if (!isTrusted) return;
      gestures += 1;
      setTimeout(() => (gestures -= 1));
    },
    { capture: true },
  );
const inGesture = () => gestures > 0 && navigator.userActivation.isActive;

/** Numbers of the sandbox's cards: product's README. */
const CARDS = { approve: '4242424242424242', fail: '4000000000000002', challenge: '4918190000000002' };

const SHEET_STYLE = `
  dialog { box-sizing: border-box; inline-size: min(360px, 100vw - 32px); margin: auto; padding: 20px; border: 0;
    border-radius: 16px; background: light-dark(#fff, #1c2027); color: CanvasText; color-scheme: light dark;
    font: 15px/22px system-ui, sans-serif; box-shadow: 0 24px 64px -16px rgb(0 0 0 / 0.4); }
  dialog::backdrop { background: rgb(0 0 0 / 0.45); }
  h2 { margin: 0 0 4px; font-size: 17px; }
  p { margin: 0 0 16px; }
  label { display: flex; gap: 8px; align-items: center; min-block-size: 44px; }
  div { display: grid; gap: 8px; }
  button { min-block-size: 44px; border: 1px solid GrayText; border-radius: 8px; background: none; color: inherit;
    font: inherit; cursor: pointer; }
  button.main { border-color: transparent; background: CanvasText; color: Canvas; font-weight: 600; }
  button:disabled { opacity: 0.5; cursor: default; }
  button:focus-visible { outline: 2px solid light-dark(#2450e0, #8faaff); outline-offset: 2px; }
`;

/**
 * @typedef {{ approved: boolean, threeDs: boolean }} Choice
 * @typedef {{ choose(choice: Choice): void, cancel(): void }} SheetListener
 */

/** The sheet of a wallet, on top of the page. */
class Sheet {
  /**
   * @param {string} title
   * @param {string} detail what is paid, and to whom
   * @param {SheetListener} listener
   */
  constructor(title, detail, listener) {
    this.host = document.createElement('div');
    const root = this.host.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync(SHEET_STYLE);
    root.adoptedStyleSheets = [style];
    this.dialog = document.createElement('dialog');
    this.dialog.setAttribute('aria-label', title);
    const heading = document.createElement('h2');
    heading.textContent = title;
    const words = document.createElement('p');
    words.textContent = detail;
    this.box = document.createElement('input');
    this.box.type = 'checkbox';
    const label = document.createElement('label');
    label.append(this.box, 'Require 3-D Secure');
    const choose = (/** @type {boolean} */ approved) => () =>
      listener.choose({ approved, threeDs: this.box.checked });
    this.approve = button('Approve', choose(true));
    this.approve.className = 'main';
    this.fail = button('Fail', choose(false));
    this.cancel = button('Cancel', () => listener.cancel());
    const buttons = document.createElement('div');
    buttons.append(this.approve, this.fail, this.cancel);
    this.dialog.append(heading, words, label, buttons);
    this.dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      if (!this.cancel.disabled) listener.cancel();
    });
    root.append(this.dialog);
    document.body.append(this.host);
    this.dialog.showModal();
  }

  /** @param {boolean} canChoose @param {boolean} canCancel */
  enable(canChoose, canCancel) {
    this.approve.disabled = this.fail.disabled = this.box.disabled = !canChoose;
    this.cancel.disabled = !canCancel;
  }

  close() {
    this.dialog.close();
    this.host.remove();
  }
}

/** @param {string} name @param {() => void} act */
function button(name, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = name;
  made.addEventListener('click', act);
  return made;
}

/** @param {Uint8Array} bytes */
const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const utf8 = (/** @type {string} */ text) => new TextEncoder().encode(text);

/** @param {Choice} choice */
const cardOf = ({ approved, threeDs }) =>
  approved
    ? {
        card_no: threeDs ? CARDS.challenge : CARDS.approve,
        auth_method: threeDs ? 'PAN_ONLY' : 'CRYPTOGRAM_3DS',
      }
    : { card_no: CARDS.fail, auth_method: 'CRYPTOGRAM_3DS' };

/**
 * A compact JWE (RFC 7516, RSA-OAEP-256 and A256GCM) for the gateway.
 * @param {object} contents
 */
async function encryptForGateway(contents) {
  const answer = await fetch(`${GATEWAY}/checkout/v1/keys`, { credentials: 'omit' });
  const { keys } = await answer.json();
  const [jwk] = keys;
  const header = base64url(utf8(JSON.stringify({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid: jwk.kid })));
  const rsa = { name: 'RSA-OAEP', hash: 'SHA-256' };
  const wrapping = await crypto.subtle.importKey('jwk', jwk, rsa, false, ['encrypt']);
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt']);
  const aes = { name: 'AES-GCM', iv, additionalData: utf8(header) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(aes, key, utf8(JSON.stringify(contents))));
  const wrapped = new Uint8Array(await crypto.subtle.encrypt({ name: 'RSA-OAEP' }, wrapping, secret));
  return [header, wrapped, iv, sealed.subarray(0, -16), sealed.subarray(-16)]
    .map((part) => (typeof part === 'string' ? part : base64url(part)))
    .join('.');
}

const hex = (/** @type {number} */ length) =>
  [...crypto.getRandomValues(new Uint8Array(length))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
