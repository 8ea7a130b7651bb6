// The look of wallets' buttons and of their place above the list: comes with their code, not with every checkout.
import { css } from 'lit';

export const walletStyles = css`
  .express {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
    gap: var(--_space-2);
  }
  .divider {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    margin-block: var(--_space-5);
    font: 400 13px/16px var(--_font);
    color: var(--_color-text-secondary);
  }
  .divider::before,
  .divider::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--_color-hairline);
  }
  .wallet {
    display: grid;
    block-size: 48px;
    min-inline-size: 100px;
  }
  .panel .wallet {
    margin-block-start: var(--_space-2);
  }
  apple-pay-button {
    --apple-pay-button-width: 100%;
    --apple-pay-button-height: 48px;
    --apple-pay-button-border-radius: var(--_radius-m);
    inline-size: 100%;
    block-size: 48px;
  }
  .apple-pay {
    -webkit-appearance: -apple-pay-button;
    -apple-pay-button-type: plain;
    inline-size: 100%;
    block-size: 48px;
    border: 0;
    border-radius: var(--_radius-m);
    cursor: pointer;
  }
  .apple-pay.white {
    -apple-pay-button-style: white;
  }
  @container (inline-size >= 560px) {
    .express {
      gap: var(--_space-3);
    }
  }
`;
