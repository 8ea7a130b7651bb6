// One field of Encrypted Card in a frame of its own. Wires the handshake with the page, the field and its siblings.
import {
  encryptedFields,
  styledStates,
  type EncryptedField,
  type FromField,
  type ToField,
} from '../../protocol/encrypted-card.ts';
import { afterPaint, later, wearFont } from '../after-paint.ts';
import { rulesFor } from '../card/brand.ts';
import { digitsOf } from '../card/digits.ts';
import { Channel } from '../channel.ts';
import { awaitPage, mayWork, readOrigins } from '../connection.ts';
import { followHeight } from '../follow-height.ts';
import { Keys } from '../keys.ts';
import { quietErrors } from '../quiet-errors.ts';
import { SecondFileLoader } from '../second-file.ts';
import { applyLanguage } from '../text.ts';
import { applyTheme } from '../theme.ts';
import { encryptGroup } from './group.ts';
import { readToField } from './guards.ts';
import { DistantField, OwnField, serve } from './parties.ts';
import { follow, lead } from './siblings.ts';
import { SingleField } from './single-field.ts';
import { wordsFor, type Spoken } from './words.ts';

quietErrors(window);
applyTheme(document.documentElement, 'light');
const origins = readOrigins(document);
const query = new URLSearchParams(location.search);
const name = encryptedFields.find((field) => field === query.get('field'));
if (name && mayWork(window, origins)) start(name, query.get('group') ?? '', query.get('merchant_id') ?? '');
else refuse();

function refuse(): void {
  const sentence = document.createElement('p');
  sentence.textContent =
    'This is a card field of paykka-dropin. It works only inside a page that is registered for its client key.';
  document.body.replaceChildren(sentence);
}

function start(field: EncryptedField, group: string, mid: string): void {
  const code = new SecondFileLoader();
  const keys = new Keys();
  const single = new SingleField(document, field, () => edited());
  const own = new OwnField(single, code);
  const others = { expiry: new DistantField(), cvc: new DistantField() };
  let channel: Channel<ToField, FromField> | undefined;
  let isReady = false;
  const send = (message: FromField): void => channel?.send(message);
  // The back-forward cache would bring the card back, `no-store` or not.
  addEventListener('pagehide', () => single.wipe());

  const isLead = field === 'number';
  if (isLead) lead(window, group, (other, port) => other !== 'number' && others[other].usePort(port));
  else follow(window, group, field, (port) => serve(port, own));

  awaitPage(window, origins, (port, origin) => {
    channel = new Channel(port, readToField, (message) => {
      if (message.type === 'ping') send({ type: 'pong', n: message.n });
      else if (message.type === 'setup') setUp(message);
      else if (message.type === 'focus') single.focus();
      else if (isLead) void encrypt(message.id, origin);
    });
  });

  function edited(): void {
    if (isLead) others.cvc.learn(rulesFor(digitsOf(single.text)).brand);
  }

  function setUp({ locale, showLabel, styles }: ToField & { type: 'setup' }): void {
    // English until the words of another language are here, and if they do not come.
    applyLanguage(document.documentElement, /^en\b/i.test(locale) ? locale : 'en', 'ltr');
    single.configure(showLabel, styles);
    for (const state of styledStates) wearFont(styles[state]?.['fontFamily'], code);
    if (isReady) return;
    isReady = true;
    send({ type: 'ready', title: single.title });
    followHeight((height) => send({ type: 'resize', height }));
    afterPaint(prepare);
    afterPaint(() => void wordsFor(locale).then(speak).catch(later));
  }

  function speak(spoken: Spoken | null): void {
    if (!spoken) return;
    applyLanguage(document.documentElement, spoken.locale, spoken.dir);
    single.speak(spoken.words);
    send({ type: 'title', title: single.title });
  }

  function prepare(): void {
    void code.get().catch(later);
    if (isLead) void keys.key(false).catch(later);
  }

  async function encrypt(id: number, origin: string): Promise<void> {
    const outcome = await encryptGroup({ number: own, ...others }, keys, { mid, origin });
    send({ id, ...outcome });
  }
}
