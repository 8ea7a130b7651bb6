// Themes: looks that a merchant keeps here and names in Create Session.
import type { Db } from './db.ts';

/** As the drop-in's `appearance`, and checked by it: a name that it does not know is left out there. */
export interface Appearance {
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  readonly tokens: Readonly<Record<string, string>>;
}

export interface ThemesTable {
  merchant_id: string;
  theme_id: string;
  /** JSON: Appearance. */
  appearance: string;
}

export async function themeById(db: Db, merchantId: string, themeId: string): Promise<Appearance | null> {
  const found = await db
    .selectFrom('themes')
    .select('appearance')
    .where('merchant_id', '=', merchantId)
    .where('theme_id', '=', themeId)
    .executeTakeFirst();
  return found ? (JSON.parse(found.appearance) as Appearance) : null;
}

/** By name. */
export async function themesOf(
  db: Db,
  merchantId: string,
): Promise<{ readonly theme_id: string; readonly appearance: Appearance }[]> {
  const rows = await db
    .selectFrom('themes')
    .select(['theme_id', 'appearance'])
    .where('merchant_id', '=', merchantId)
    .orderBy('theme_id')
    .execute();
  return rows.map(({ theme_id, appearance }) => ({
    theme_id,
    appearance: JSON.parse(appearance) as Appearance,
  }));
}

export async function putTheme(
  db: Db,
  merchantId: string,
  themeId: string,
  appearance: Appearance,
): Promise<void> {
  const json = JSON.stringify(appearance);
  await db
    .insertInto('themes')
    .values({ merchant_id: merchantId, theme_id: themeId, appearance: json })
    .onConflict((conflict) => conflict.columns(['merchant_id', 'theme_id']).doUpdateSet({ appearance: json }))
    .execute();
}

export const removeTheme = (db: Db, merchantId: string, themeId: string): Promise<unknown> =>
  db.deleteFrom('themes').where('merchant_id', '=', merchantId).where('theme_id', '=', themeId).execute();
