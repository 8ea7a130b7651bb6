// The form of a billing address while it is filled in. What its flows are is in test/flows/billing.spec.ts.
import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import { BillingForm } from '../../src/methods/card/billing/billing-form.ts';
import type { RegionsPart } from '../../src/methods/card/billing/regions.ts';
import type { MethodHost } from '../../src/methods/method.ts';

const bring = (area: string): Promise<RegionsPart> =>
  import(`../../src/methods/card/billing/data/regions/${area}.ts`) as Promise<RegionsPart>;

function formOf(bill: object) {
  const place = document.createElement('div');
  const draw = (): Promise<unknown> => Promise.resolve().then(() => render(form.render(), place));
  const host = {
    view: () => ({ locale: 'en', locked: false }),
    adopt: () => undefined,
    text: (key: string) => key,
    root: () => place,
    requestUpdate: draw,
  } as unknown as MethodHost;
  const form: BillingForm = new BillingForm(host, bill, () => undefined, bring);
  void draw();
  const select = (name: string) => place.querySelector<HTMLSelectElement>(`select[name=${name}]`);
  const has = (code: string) => waitUntil(() => select('state')?.querySelector(`[value=${code}]`));
  const choose = (name: string, value: string): void => {
    select(name)!.value = value;
    select(name)!.dispatchEvent(new Event('change'));
  };
  const field = (name: string) => place.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
  const type = (name: string, value: string): void => {
    field(name).value = value;
    field(name).dispatchEvent(new Event('input'));
  };
  /** For another field. */
  const leave = (name: string): void =>
    void field(name).dispatchEvent(new FocusEvent('blur', { relatedTarget: select('country') }));
  const status = () => place.querySelector('[role=status]')!;
  return { form, select, has, choose, type, leave, status };
}

describe('the form of a billing address', () => {
  it('keeps no state of another country: WA is Washington, and Western Australia', async () => {
    const { form, select, has, choose } = formOf({ country: 'US', state: 'WA' });
    await has('TX');
    expect(select('state')!.value).to.equal('WA');
    choose('country', 'AU');
    await has('NSW');
    expect(select('state')!.value).to.equal('');
    expect(form.check().map(({ name }) => name)).to.include('billing.state');
    choose('state', 'WA');
    expect(form.details().billing).to.include({ country: 'AU', state: 'WA' });
  });

  it('says the fault of a field that is left, once, and again when it was changed and is still wrong', async () => {
    const { form, has, type, leave, status } = formOf({ country: 'US' });
    await has('TX');
    const said: string[] = [];
    new MutationObserver(() => said.push(status().textContent)).observe(status(), {
      characterData: true,
      childList: true,
      subtree: true,
    });
    const words = 'address.zip.invalid';
    leave('postalCode');
    type('postalCode', '9410');
    await nextFrame();
    expect(said, 'what is empty, or being typed, is nobody’s fault yet').to.deep.equal([]);
    leave('postalCode');
    await nextFrame();
    leave('postalCode');
    await nextFrame();
    expect(said).to.deep.equal([words]);
    type('postalCode', '941');
    await nextFrame();
    leave('postalCode');
    await nextFrame();
    expect(said).to.deep.equal([words, '', words]);
    // What is found in answer to the pay button has the focus, which says it.
    form.check();
    type('city', 'Austin');
    await nextFrame();
    expect(said.at(-1)).to.equal('');
  });
});
