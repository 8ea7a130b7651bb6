// The form of a billing address while it is filled in. What its flows are is in test/flows/billing.spec.ts.
import { expect, waitUntil } from '@open-wc/testing';
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
  return { form, select, has, choose };
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
});
