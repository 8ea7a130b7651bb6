// Where the focus goes when a saved card has no field, or is gone.
import type { MethodHost } from '../method.ts';

/** What chooses: the row's button or the tab. */
export const focusChoice = (host: MethodHost): void =>
  host.root().querySelector<HTMLElement>('input:checked, [aria-selected="true"]')?.focus();
