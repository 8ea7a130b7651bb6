// The list of allowed fonts: open families (SIL OFL 1.1) that the PSP serves itself, so that card fields wear the web font
// of the page around them. The build copies their files from Fontsource's packages, the frame and the docs read this.

/** Which letters each file has (the packages' `unicode.json`); of those in two files the later one's are drawn. */
export const subsets = {
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
};

export type Subset = keyof typeof subsets;

export interface Font {
  readonly family: string;
  /** Least and greatest of its variable weight. */
  readonly weights: string;
  readonly subsets: readonly Subset[];
}

const font = (family: string, weights: string, ...more: readonly Subset[]): Font => ({
  family,
  weights,
  subsets: [...more, 'latin-ext', 'latin'],
});

export const fonts: readonly Font[] = [
  font('DM Sans', '100 1000'),
  font('Inter', '100 900', 'greek', 'cyrillic', 'vietnamese'),
  font('Montserrat', '100 900', 'cyrillic', 'vietnamese'),
  font('Nunito Sans', '200 1000', 'cyrillic', 'vietnamese'),
  font('Open Sans', '300 800', 'greek', 'cyrillic', 'vietnamese'),
  font('Plus Jakarta Sans', '200 800', 'vietnamese'),
  font('Roboto', '100 900', 'greek', 'cyrillic', 'vietnamese'),
  font('Source Sans 3', '200 900', 'greek', 'cyrillic', 'vietnamese'),
];

/** In names of packages and files. */
export const slugOf = ({ family }: Font): string => family.toLowerCase().replaceAll(' ', '-');

/** Below the version's folder. */
export const fontFile = (font: Font, subset: Subset): string => `fonts/${slugOf(font)}-${subset}.woff2`;

/**
 * The family of the list that a CSS `font-family` begins with, if it does. What stands further back is there for want of
 * it: a system's stack that ends in Roboto asks for nothing.
 * @returns the font, and its name as it is written there: `Inter Variable` is what Fontsource calls its Inter
 */
export function firstFont(css: string): { readonly font: Font; readonly name: string } | undefined {
  const name = /^\s*(["']?)([^"',]+)\1\s*(,|$)/.exec(css)?.[2]?.trim() ?? '';
  const plain = name.toLowerCase().replace(/ variable$/, '');
  const font = fonts.find(({ family }) => family.toLowerCase() === plain);
  return font && { font, name };
}
