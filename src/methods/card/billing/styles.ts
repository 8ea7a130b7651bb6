// The address: grouped as the card is (frame/frame.css), so that both read as one form.
import { css } from 'lit';

export const billingStyles = css`
  /* As the form's styles keep it: a country with fewer parts, or another one chosen, moves nothing below. */
  .billing > .address {
    min-block-size: 254px;
  }
  /* As the card is: in the size that the reader chose in the browser, whatever the page made of its rem. */
  .address {
    font: medium sans-serif;
  }
  .address[inert] .cells {
    opacity: 0.6;
  }
  .legend {
    margin-block-end: var(--_space-2);
    font: 500 0.875em / calc(10 / 7) var(--_font);
  }
  .cells {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    border: 1px solid var(--_color-control);
    border-radius: var(--_radius-m);
    background: var(--_color-field);
  }
  .cell {
    --ss: 0;
    --se: 0;
    --es: 0;
    --ee: 0;
    --inside: 0px;
    --fill: var(--_color-field);
    --inner: max(0px, var(--_radius-m) - 1px);
    position: relative;
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    grid-column: span 12;
    padding: 8px 12px 7px;
    background: var(--fill);
    border: 0 solid var(--_color-hairline-strong);
    border-block-start-width: 1px;
    border-start-start-radius: calc(var(--ss) * var(--inner));
    border-start-end-radius: calc(var(--se) * var(--inner));
    border-end-start-radius: calc(var(--es) * var(--inner));
    border-end-end-radius: calc(var(--ee) * var(--inner));
    cursor: text;
  }
  .cell.country {
    --ss: 1;
    --se: 1;
    border-block-start-width: 0;
    padding-block-end: 8px;
  }
  .half {
    grid-column: span 6;
  }
  .beside {
    border-inline-start-width: 1px;
  }
  .end-start {
    --es: 1;
  }
  .end-end {
    --ee: 1;
  }
  .cell::after {
    content: '';
    position: absolute;
    inset: -1px;
    border: 0 solid;
    pointer-events: none;
    border-start-start-radius: max(var(--inside), var(--ss) * var(--_radius-m));
    border-start-end-radius: max(var(--inside), var(--se) * var(--_radius-m));
    border-end-start-radius: max(var(--inside), var(--es) * var(--_radius-m));
    border-end-end-radius: max(var(--inside), var(--ee) * var(--_radius-m));
  }
  .cell[data-invalid] {
    --fill: var(--_color-danger-subtle);
  }
  .cell[data-invalid]::after {
    z-index: 1;
    border: 1px solid var(--_color-danger);
  }
  .cell:focus-within {
    --inside: min(3px, var(--_radius-m));
  }
  .cell:focus-within::after {
    z-index: 2;
    border: 2px solid var(--_color-focus);
    box-shadow: 0 0 0 3px var(--_color-focus-halo);
  }
  .label {
    display: block;
    font: 400 0.75em / calc(4 / 3) var(--_font);
    color: var(--_color-text-secondary);
    overflow-wrap: anywhere;
  }
  .cell[data-invalid] .label {
    color: var(--_color-danger);
  }
  .cell :is(input, select) {
    appearance: none;
    display: block;
    inline-size: 100%;
    block-size: 1.5em;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 0;
    outline: 0;
    background: transparent;
    color: var(--_color-text);
    font: 400 max(1em, 16px) / 1.5 var(--_font);
    text-align: start;
    text-overflow: ellipsis;
  }
  /* Descenders need the room below. */
  :is(:lang(ar), :lang(fa), :lang(th), :lang(hi)) {
    .label {
      line-height: calc(19 / 12);
    }
    .cell :is(input, select) {
      block-size: 1.3125em;
      line-height: 1.3125;
    }
  }
  .cell select {
    padding-inline-end: 20px;
    cursor: pointer;
  }
  .cell select:has([value='']:checked) {
    color: var(--_color-text-placeholder);
  }
  .cell select option {
    background: var(--_color-field);
    color: var(--_color-text);
  }
  /* In the form's column, whatever script is typed. */
  [dir='rtl'] .cell input {
    text-align: right;
  }
  .cell :is(input, select):autofill {
    -webkit-text-fill-color: var(--_color-text);
    box-shadow: inset 0 0 0 100px var(--fill);
  }
  .cell[data-invalid] :is(input, select) {
    padding-inline-end: 26px;
  }
  /* Codes are read from left to right there as well, in a field whose end is at the left. */
  [dir='rtl'] .cell[data-invalid] input {
    padding: 0 0 0 26px;
  }
  .cell[data-invalid] select {
    padding-inline-end: 54px;
  }
  /* Below the label, which keeps its line whatever stands here. */
  .cell :is(.chevron, .sign) {
    position: absolute;
    inset-block-end: calc(0.75em + 3px);
    inset-inline-end: 12px;
    pointer-events: none;
  }
  .cell .chevron {
    color: var(--_color-icon);
  }
  .cell .sign {
    margin-block-end: 1px;
    color: var(--_color-danger);
  }
  .cell select ~ .sign {
    inset-inline-end: 40px;
  }
  /* A half of a phone has room for one of them. */
  @container (inline-size < 560px) {
    .half .chevron {
      inset-inline-end: 8px;
    }
    .half select {
      padding-inline-end: 16px;
    }
    .half[data-invalid] .chevron {
      display: none;
    }
    .half select ~ .sign {
      inset-inline-end: 12px;
    }
    .half[data-invalid] select {
      padding-inline-end: 20px;
    }
  }
  .faults {
    display: grid;
    gap: 4px;
    margin-block-start: var(--_space-2);
    color: var(--_color-danger);
    font: 400 0.8125em / calc(18 / 13) var(--_font);
  }
  .faults li {
    display: flex;
    gap: 6px;
  }
  .faults .sign {
    flex: none;
    margin-block-start: 1px;
  }
  @container (inline-size >= 560px) {
    .billing > .address {
      min-block-size: 198px;
    }
    .wide-2 {
      grid-column: span 2;
    }
    .wide-3 {
      grid-column: span 3;
    }
    .wide-4 {
      grid-column: span 4;
    }
    .wide-5 {
      grid-column: span 5;
    }
    .wide-6 {
      grid-column: span 6;
    }
    .beside-wide {
      border-inline-start-width: 1px;
    }
    .end-start {
      --es: 0;
    }
    .end-start-wide {
      --es: 1;
    }
  }
  @media (forced-colors: active) {
    .cell[data-invalid]::after {
      border: 2px dashed CanvasText;
    }
    .cell:focus-within::after {
      border: 3px solid Highlight;
    }
    .cell .sign,
    .faults .sign {
      color: CanvasText;
    }
  }
`;
