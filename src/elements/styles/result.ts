// The states without a form.
import { css } from 'lit';

export const resultStyles = css`
  .result {
    display: grid;
    justify-items: center;
    padding: var(--_space-10) var(--_space-4) var(--_space-8);
    border: 1px solid var(--_color-hairline-strong);
    border-radius: var(--_radius-l);
    background: var(--_color-surface);
    box-shadow: var(--_shadow-raised);
    text-align: center;
  }
  .result:focus {
    outline: none;
  }
  .badge {
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    border-radius: 50%;
    background: var(--_color-surface-subtle);
    color: var(--_color-icon);
  }
  .badge.success {
    background: var(--_color-success);
    color: var(--_color-surface);
  }
  .result > .spinner {
    margin: 8px;
    color: var(--_color-selected);
  }
  /* Not letter-spaced: Arabic never is. */
  .result h2 {
    margin-block-start: var(--_space-4);
    font: 600 20px/28px var(--_font);
  }
  .result p {
    max-inline-size: 300px;
    margin-block-start: 4px;
    color: var(--_color-text-secondary);
  }
  .result .button {
    min-inline-size: 176px;
    margin-block-start: var(--_space-6);
  }
  .result small {
    margin-block-start: var(--_space-4);
    font: 400 12px/16px var(--_font);
    color: var(--_color-text-secondary);
  }
  .result ::slotted(*) {
    margin-block-start: var(--_space-6);
  }
  .facts {
    inline-size: 100%;
    max-inline-size: 400px;
    margin-block-start: var(--_space-6);
  }
  .facts div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-4);
    padding-block: var(--_space-3);
    border-block-start: 1px solid var(--_color-hairline);
  }
  .facts dt {
    color: var(--_color-text-secondary);
  }
  .facts dd {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    font-weight: 500;
    font-variant-numeric: tabular-nums;
    margin-inline-start: auto;
    text-align: end;
    overflow-wrap: anywhere;
  }
  @container (inline-size >= 560px) {
    .result {
      padding-block: 56px;
    }
    .result p {
      max-inline-size: 460px;
    }
  }
`;
