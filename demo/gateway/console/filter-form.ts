// The form above a list, which is a plain GET, and the link to what is older.
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Html } from '../pages/plain-page.ts';
import { PAGE, type ListFilter } from './queries.ts';

/** From the address; what cannot be right is left out. */
export function filterOf(c: Context): ListFilter {
  const [q, status, before] = ['q', 'status', 'before'].map((name) => c.req.query(name)?.trim() || undefined);
  return {
    q: q?.slice(0, 64),
    status,
    before: before !== undefined && /^\d{1,15}$/.test(before) ? Number(before) : undefined,
  };
}

export const filterForm = (
  { q, status }: ListFilter,
  {
    label,
    all,
    choices,
  }: { label: string; all: string; choices: readonly (readonly [value: string, name: string])[] },
): Html =>
  html`<form class="row" method="get" role="search">
    <label>${label}<input name="q" value="${q ?? ''}" autocomplete="off" spellcheck="false" /></label>
    <label
      >Status<select name="status">
        <option value="">${all}</option>
        ${choices.map(
          ([value, name]) =>
            html`<option value="${value}" ${value === status ? 'selected' : ''}>${name}</option>`,
        )}
      </select></label
    >
    <button>Show</button>
  </form>`;

/** Nothing when the page is not full. */
export function olderLink({ q, status }: ListFilter, rows: readonly { created_at: number }[]): Html | '' {
  if (rows.length < PAGE) return '';
  const query = new URLSearchParams({
    ...(q !== undefined && { q }),
    ...(status !== undefined && { status }),
    before: String(rows.at(-1)!.created_at),
  });
  return html`<p><a class="button" href="?${query.toString()}">Older</a></p>`;
}
