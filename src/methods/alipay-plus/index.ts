// Paying at Alipay: the entry of the list. Its code comes when a session offers it.
import { html } from 'lit';
import type { LazyMethod } from '../method.ts';

export const alipayPlus: LazyMethod = {
  code: 'ALIPAY_PLUS',
  optionsKey: 'alipayPlus',
  label: 'alipay.label',
  icon: () => html`<span class="plate large"></span>`,
  eager: false,
  load: () => import('./alipay-plus-method.ts'),
};
