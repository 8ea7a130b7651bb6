// Themes.
import type { Kysely } from 'kysely';

export const createThemes = (db: Kysely<unknown>): Promise<void> =>
  db.schema
    .createTable('themes')
    .addColumn('merchant_id', 'text', (c) => c.notNull().references('merchants.merchant_id'))
    .addColumn('theme_id', 'text', (c) => c.notNull())
    .addColumn('appearance', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('themes_pk', ['merchant_id', 'theme_id'])
    .execute();
