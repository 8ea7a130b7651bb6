// The plate of a wallet in the list, with the vendor's mark; its button, which the vendor draws, is in the panel.
import { html, svg, type TemplateResult } from 'lit';
import { walletMarks } from '../theme/wallet-marks.ts';

/** Decorative: the name stands beside it. */
export function walletIcon(wallet: keyof typeof walletMarks): TemplateResult {
  const { height, viewBox, paths } = walletMarks[wallet];
  const drawing = paths.map(([fill, d]) => svg`<path fill=${fill} d=${d} />`);
  return html`<span class="plate large" aria-hidden="true"
    ><svg height=${height * 1.2} viewBox=${viewBox}>${drawing}</svg></span
  >`;
}
