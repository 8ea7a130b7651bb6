// How the row and the panel of a saved card look.
import { css } from 'lit';

export const storedStyles = css`
  .text-button {
    min-block-size: 44px;
    margin-inline: -4px;
    padding: 0 4px;
    border: 0;
    background: none;
    color: var(--_color-link);
    font-weight: 500;
  }
  /* Inside: nothing around it is crossed. */
  .text-button:focus-visible {
    outline-offset: -3px;
    border-radius: var(--_radius-m);
  }
  .row :has(> small) {
    flex: 1 1 0;
  }
  bdi + small {
    display: block;
    font: 400 13px/16px var(--_font);
    color: var(--_color-text-secondary);
  }
  .card-frame.code {
    --tall: 66px;
  }
  .code .ghost {
    background:
      var(--bars) 12px 0 / 96px 57px no-repeat,
      var(--_color-field);
  }
  /* As far as one can press it reaches into what is around it: its words stand 12px below. */
  .remove {
    margin-block-end: calc(-1 * var(--_space-3));
  }
  .hint + .remove {
    margin-block-start: calc(-1 * var(--_space-3));
  }
  .hint.refused,
  small.refused,
  .removal .refused {
    color: var(--_color-danger);
  }
  .removal {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
    margin-block-start: var(--_space-4);
  }
  .removal p {
    flex-basis: 100%;
  }
  .removal .button {
    min-block-size: 44px;
    font-size: 14px;
    background: none;
    border-color: var(--_color-danger);
    color: var(--_color-danger);
  }
  /* No colour tells it from text there. */
  @media (forced-colors: active) {
    .text-button {
      text-decoration: underline;
    }
  }
`;
