// The second program: a card form for one page of one merchant. Wires the handshake, the form and the encryption.
import type { FieldError, FromFrame, ToFrame } from '../protocol/card-frame.ts';
import { afterPaint, later, wearFont } from './after-paint.ts';
import { CardForm } from './card-form.ts';
import { Channel } from './channel.ts';
import { awaitPage, mayWork, readOrigins } from './connection.ts';
import { Encrypter, EncryptionUnavailable } from './encrypt.ts';
import { followHeight } from './follow-height.ts';
import { readToFrame } from './guards.ts';
import { quietErrors } from './quiet-errors.ts';
import { SecondFileLoader } from './second-file.ts';
import { applyLanguage } from './text.ts';
import { applyTheme } from './theme.ts';
import { Visibility } from './visibility.ts';

quietErrors(window);
applyTheme(document.documentElement, 'light');
const origins = readOrigins(document);
if (mayWork(window, origins)) start();
else refuse();

function refuse(): void {
  const sentence = document.createElement('p');
  sentence.textContent =
    'This is the card form of paykka-dropin. It works only inside a page that is registered for its client key.';
  document.body.replaceChildren(sentence);
}

function start(): void {
  const sid = new URLSearchParams(location.search).get('session_id') ?? '';
  const secondFile = new SecondFileLoader();
  const encrypter = new Encrypter(secondFile);
  const visibility = new Visibility(document.getElementById('group')!);
  let channel: Channel<ToFrame, FromFrame> | undefined;
  let ready = false;
  const send = (message: FromFrame): void => channel?.send(message);
  const form = new CardForm(document, {
    changed: (state) => ready && send({ type: 'change', ...state }),
    submitted: () => ready && send({ type: 'submit' }),
    now: () => encrypter.now(),
  });
  // The back-forward cache would bring the card back, `no-store` or not.
  addEventListener('pagehide', () => form.clear('all'));

  awaitPage(window, origins, (port, origin) => {
    channel = new Channel(port, readToFrame, (message) => {
      if (message.type === 'ping') send({ type: 'pong', n: message.n });
      else if (message.type === 'setup') setUp(message);
      else if (!ready) return;
      else if (message.type === 'encrypt') void encrypt(message, origin);
      else if (message.type === 'focus') form.focus(message.field);
      else if (message.type === 'clear') form.clear(message.what);
      else form.lock(message.locked);
    });
  });

  function setUp(setup: ToFrame & { type: 'setup' }): void {
    applyTheme(document.documentElement, setup.scheme, setup.tokens);
    applyLanguage(document.documentElement, setup.locale, setup.dir);
    form.configure(setup);
    wearFont(setup.tokens['font'], secondFile);
    if (ready) return;
    ready = true;
    send({ type: 'ready' });
    // Typed while the page and the frame were still finding each other.
    if (!form.state.empty) send({ type: 'change', ...form.state });
    followHeight((height) => send({ type: 'resize', height }));
    afterPaint(prepare);
  }

  function prepare(): void {
    void encrypter.prepare().then(() => form.tell(), later); // now the clock is known
    void secondFile.get().then(({ brandMarks }) => form.useMarks(brandMarks), later);
  }

  async function encrypt(request: ToFrame & { type: 'encrypt' }, origin: string): Promise<void> {
    const { id, attemptNo } = request;
    const refused = (errors: FieldError[]): boolean => {
      if (errors.length > 0) send({ type: 'refused', id, errors });
      return errors.length > 0;
    };
    try {
      if (refused(form.validate())) return;
      await encrypter.prepare();
      // Again: the gateway's clock may only now be known, and somebody may have typed meanwhile.
      if (refused(form.validate())) return;
      const { visibleMs } = visibility;
      const card = { ...form.plaintext(), ...(visibleMs !== undefined && { form_visible_ms: visibleMs }) };
      const sealed = await encrypter.encrypt(card, { sid, attemptNo, origin });
      send({ type: 'encrypted', id, ...sealed, brand: form.state.brand });
    } catch (error) {
      const reason = error instanceof EncryptionUnavailable ? error.reason : 'crypto_unavailable';
      send({ type: 'failed', id, reason });
    }
  }
}
