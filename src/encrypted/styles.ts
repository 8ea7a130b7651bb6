// The page's styles, with a word about each that the fields will not take.
import { isRecord } from '../core/shape.ts';
import { styledStates, type FieldStyles } from '../protocol/encrypted-card.ts';
import { isFieldStyle } from '../theme/field-styles.ts';
import { complain } from './complain.ts';

export function readStyles(given: unknown): FieldStyles {
  const styles: FieldStyles = {};
  if (!isRecord(given)) return styles;
  const dropped = Object.keys(given).filter((state) => !styledStates.includes(state as never));
  for (const state of styledStates) {
    const values = Object.hasOwn(given, state) ? given[state] : undefined;
    const entries = isRecord(values) ? Object.entries(values) : [];
    dropped.push(...entries.filter(([name, value]) => !isFieldStyle(name, value)).map(([name]) => name));
    styles[state] = Object.fromEntries(
      entries.filter((entry): entry is [string, string] => isFieldStyle(...entry)),
    );
  }
  if (dropped.length > 0)
    complain(`styles.input: not taken: ${[...new Set(dropped)].join(', ').slice(0, 300)}`);
  return styles;
}
