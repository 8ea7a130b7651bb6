// The marks that a page shows beside its card row: the three most accepted brands, so that no page carries the rest.
// From @iconify-json/logos (CC0-1.0), reduced: gradients to flat fills, coordinates to integers, wordmarks under the
// symbols of Mastercard, Maestro and Diners Club left out. CC0 covers the drawing, not the trademark: check each
// scheme's own artwork before a release.

export interface BrandMark {
  /** The brand's own spelling. */
  readonly title: string;
  readonly viewBox: string;
  /** Height of the drawing on a plate of 20: the optical size differs by shape. */
  readonly height: number;
  /** [fill, path data, transform?] */
  readonly paths: readonly (readonly [string, string, string?])[];
}

/** Keys are the names of credit-card-type. */
export const leadingMarks = {
  visa: {
    title: 'Visa',
    viewBox: '0 0 256 83',
    height: 6.5,
    paths: [
      [
        '#1a1f71',
        'M132 56c0-12 10-18 18-22c8-4 11-6 11-10c0-5-6-8-12-8c-10 0-16 3-21 5l-4-18c5-2 14-4 23-4c22 0 36 11 36 27c0 21-29 22-29 32c0 3 3 6 9 7c3 0 11 1 20-4l4 17c-5 2-11 4-19 4c-20 0-35-11-35-26m89 25c-4 0-7-2-9-6L182 1h22l4 12h27l3-12H256l-17 80zm3-22l6-30h-17zm-119 22L89 1h21l17 80zm-31 0L54 27l-9 46c-1 5-5 8-10 8H0L0 79c7-2 15-4 20-7c3-2 4-3 5-7L42 1H64l34 80z',
        'matrix(1 0 0 -1 0 82.668)',
      ],
    ],
  },
  mastercard: {
    title: 'Mastercard',
    viewBox: '0 0 256 159',
    height: 11.2,
    paths: [
      ['#ff5f00', 'M93 17h69v124h-69z'],
      [
        '#eb001b',
        'M98 79c0-25 12-48 30-62C114 6 97 0 79 0C35 0 0 35 0 79s35 79 79 79c18 0 35-6 49-17c-18-14-30-37-30-62',
      ],
      [
        '#f79e1b',
        'M256 79c0 44-35 79-79 79c-18 0-35-6-49-17c18-14 30-37 30-62s-12-48-30-62C141 6 158 0 177 0c44 0 79 36 79 79',
      ],
    ],
  },
  'american-express': {
    title: 'American Express',
    // The blue box goes on to the plate's edges.
    viewBox: '-64 0 384 256',
    height: 20,
    paths: [
      ['#006fcf', 'M-64 0H1v256h-65zM255 0h65v256h-65z'],
      [
        '#006fcf',
        'M0 0v256h256v-40h-35l-13-15l-14 15H94v-81H61l41-94h40l10 21V41h50l8 22l8-22H256V0zm227 54l-13 35l-3 9l-4-9l-13-35h-29v68h17V78l0-9l3 9l17 44h17l17-44l3-9v53H256V54zm-116 0l-30 68h20l5-13h33l5 13h20l-30-68zm8 23l3-9l3 9l7 17h-21zm109 57l-21 22l-20-22h-80v68h57v-15h-40v-12h39v-15h-39v-12h40v-15l32 34l-32 34h22l21-22l21 22h23l-32-34l32-34zm8 34L256 188v-39z',
      ],
    ],
  },
} as const satisfies Record<string, BrandMark>;
