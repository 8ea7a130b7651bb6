// The look of wallets' buttons: comes with their code, not with every checkout.
import { css } from 'lit';

export const walletStyles = css`
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
`;
