// Numbers in sentences: `{count|one:# day|other:# days}` becomes the form that the language has for the number.

/** Forms are named by the categories of CLDR; `other` stands for each that is missing, `#` for the number. */
export const plural = (
  text: string,
  values: Readonly<Record<string, string | number>>,
  locale: string,
): string =>
  text.replace(/\{(\w+)\|([^}]*)\}/g, (_, name: string, forms: string) => {
    const count = Number(values[name]);
    const form = (category: string): string | undefined =>
      new RegExp(`(?:^|\\|)${category}:([^|]*)`).exec(forms)?.[1];
    const found = form(new Intl.PluralRules(locale).select(count)) ?? form('other') ?? '';
    return found.replace('#', count.toLocaleString(locale));
  });
