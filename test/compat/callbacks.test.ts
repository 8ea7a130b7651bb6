// The rules of the class API about props and callbacks, as far as they can be seen without a gateway.
import { expect } from '@open-wc/testing';
import * as sdk from '../../src/compat/index.ts';
import {
  another,
  answer,
  called,
  calls,
  names,
  newSessionId,
  note,
  options,
  place,
  refuse,
  setUp,
  tick,
} from './stage.ts';

describe('the class API: props and callbacks', () => {
  setUp();

  it('8: props are shared, frozen, strange or missing; what is known is set and nothing else', async () => {
    const props = Object.freeze({
      showHolderName: false,
      cardInfoLayout: 'combine',
      sessionId: 'CS1',
      layout: 'tabs',
      style: { color: 'red' },
      className: 'x',
      onclick: 'alert(1)',
    });
    options['hidePaymentButton'] = true;
    const checkout = new sdk.PayKKaCheckout(Object.freeze(options));
    checkout.create(sdk.Card, props).mount(place);
    const second = another();
    checkout.create(sdk.GooglePay, { ...props, hidePaymentButton: false }).mount(second);
    checkout.create(sdk.ApplePay, null as never).mount(another());
    await tick();
    const [card, google] = [place.querySelector('paykka-card')!, second.querySelector('paykka-google-pay')!];
    expect([card.sessionId, card.className, card.onclick]).to.deep.equal([options.sessionId, '', null]);
    expect(card.paymentMethods['card']).to.include({ showHolderName: false });
    expect([card.hidePayButton, google.hidePayButton]).to.deep.equal([true, false]);
  });

  it('9: a session that was paid already is told once, by the component that is there', async () => {
    const checkout = new sdk.PayKKaCheckout(options);
    void checkout.init();
    await tick();
    checkout.create(sdk.Card, { onSuccess: note('own') }).mount(place);
    await tick();
    await answer({ status: 'SUCCESS', attempt: { no: 1, status: 'SUCCESS' }, order_id: 'GW1' });
    expect(called()).to.deep.equal(['own']);
  });

  it('9: a component that is made when the session was paid already hears its own callback', async () => {
    delete options.onSuccess;
    const checkout = new sdk.PayKKaCheckout(options);
    void checkout.init();
    await tick();
    await answer({ status: 'SUCCESS', attempt: { no: 1, status: 'SUCCESS' }, order_id: 'GW1' });
    const props = { onSuccess: note('own') };
    checkout.create(sdk.Card, props).mount(place);
    checkout.create(sdk.ApplePay, props).mount(another());
    await tick();
    expect(called()).to.deep.equal(['own']);
    expect(String(calls[0]![1])).to.equal('https://shop.example/return');
  });

  it('9: a session that is over is told once, by the component or the checkout, and init() resolves', async () => {
    for (const heard of ['own', 'onExpired']) {
      const sessionId = newSessionId();
      const checkout = new sdk.PayKKaCheckout({ ...options, sessionId });
      const place = another();
      checkout.create(sdk.Card, heard === 'own' ? { onExpired: note(heard) } : {}).mount(place);
      void checkout.init().then(note('resolved'));
      await tick();
      await answer({ session_id: sessionId, status: 'EXPIRED' });
      expect(called().sort()).to.deep.equal([heard, 'resolved'].sort());
      calls.length = 0;
    }
  });

  it('12: what kept the session away is said inside the component, in the shopper’s words', async () => {
    for (const name of names) delete options[name];
    new sdk.PayKKaCheckout(options).create(sdk.Card).mount(place);
    await tick();
    await refuse();
    const { renderRoot, updateComplete } = place.querySelector('paykka-card')!;
    await updateComplete;
    expect(renderRoot.querySelector('[part~="result"]')!.textContent).to.match(
      /\w+ checkout.*session_not_found/s,
    );
  });

  it('11: ref.payment() is one promise at a time, and says so when nothing can be paid with', async () => {
    const checkout = new sdk.PayKKaCheckout(options);
    const card = checkout.create(sdk.Card);
    const tries = [card.ref.payment(), card.ref.payment()];
    expect(tries[0]).to.equal(tries[1]);
    await tick();
    await answer();
    await tries[0];
    expect(called()).to.deep.equal(['onPaymentMethodsReady', 'onError']);
    expect(calls[1]![1]).to.include({ code: 'invalid_config' });
  });

  it('a callback that throws or rejects is said in the console, and harms nobody', async () => {
    const said: unknown[] = [];
    console.error = (...words: unknown[]) => void said.push(words[0]);
    const checkout = new sdk.PayKKaCheckout({
      ...options,
      onPaymentMethodsReady: () => {
        throw new Error('theirs');
      },
    });
    void checkout.init().then(note('resolved'));
    await tick();
    await answer();
    expect(called()).to.deep.equal(['resolved']);
    expect(said).to.deep.equal(['[paykka-dropin] a callback threw:']);
  });
});
