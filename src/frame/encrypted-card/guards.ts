// What a field frame accepts from the page: each message is read member by member, styles property by property.
import { styledStates, type FieldStyles, type ToField } from '../../protocol/encrypted-card.ts';
import { isFieldStyle } from '../../theme/field-styles.ts';
import { isCount, readEnvelope, record, type Fields } from '../guards.ts';

/** Nobody styles an input with more. */
const MAX_PROPERTIES = 60;

export const readToField = (data: unknown): { seq: number; message: ToField } | undefined =>
  readEnvelope(data, readBody);

function readBody({ type, id, n, locale, showLabel, styles }: Fields): ToField | undefined {
  if (type === 'setup' && typeof showLabel === 'boolean') {
    const isTag = typeof locale === 'string' && /^[\w-]{1,35}$/.test(locale);
    return { type, locale: isTag ? locale : 'en', showLabel, styles: readStyles(record(styles)) };
  }
  if (type === 'encrypt' && isCount(id)) return { type, id };
  if (type === 'focus') return { type };
  if (type === 'ping' && isCount(n)) return { type, n };
  return undefined;
}

function readStyles(styles: Fields): FieldStyles {
  const read = styledStates.map((state) => [state, readState(styles[state])] as const);
  return Object.fromEntries(read);
}

function readState(values: unknown): Record<string, string> {
  const own = record(values);
  const names = typeof values === 'object' && values !== null ? Object.keys(values) : [];
  return Object.fromEntries(
    names.slice(0, MAX_PROPERTIES).flatMap((name) => {
      const value = own[name];
      return isFieldStyle(name, value) ? [[name, value.trim()]] : [];
    }),
  );
}
