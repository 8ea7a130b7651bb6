// Which brand a number belongs to, and what follows from it: grouping, lengths, size of the security code.
import creditCardType from 'credit-card-type';

type CardType = ReturnType<typeof creditCardType>[number];

export interface BrandRules {
  /** A name of credit-card-type, or null while it is open or when nobody claims the number. */
  readonly brand: string | null;
  /** The brand's own spelling; empty without a brand. */
  readonly title: string;
  /** After how many digits a space stands. */
  readonly gaps: readonly number[];
  readonly lengths: readonly number[];
  readonly codeSizes: readonly number[];
}

const anyCard: BrandRules = {
  brand: null,
  title: '',
  gaps: [4, 8, 12, 16],
  lengths: [12, 13, 14, 15, 16, 17, 18, 19],
  codeSizes: [3, 4],
};

/** The rules of a brand by its name; those of any card for a name that nobody knows. */
export function rulesOf(brand: string): BrandRules {
  const named = Object.values(creditCardType.types).find((type) => type === brand);
  return named ? toRules(creditCardType.getTypeInfo(named)) : anyCard;
}

/** Digits that tell the issuer, ISO/IEC 7812-1; no entry of the table has more. */
const ISSUER_DIGITS = 8;
// The table is searched from end to end, and each key press asks several times.
let known = { digits: '', rules: anyCard };

/** The rules for the digits typed so far. */
export function rulesFor(digits: string): BrandRules {
  const issuer = digits.slice(0, ISSUER_DIGITS);
  if (issuer !== known.digits) known = { digits: issuer, rules: search(issuer) };
  return known.rules;
}

function search(issuer: string): BrandRules {
  if (issuer === '') return anyCard;
  const candidates = creditCardType(issuer);
  // Nearly every number that begins with 4 is Visa's; the few that are not show it within six digits.
  const found =
    candidates.length === 1 ? candidates[0] : candidates.find((candidate) => candidate.type === 'visa');
  return found ? toRules(found) : anyCard;
}

function toRules({ type, niceType, gaps, lengths, code }: CardType): BrandRules {
  return {
    brand: type,
    title: niceType,
    // The table knows groups of 16 digits; the three more of a long number are a group of their own.
    gaps: gaps.length === 3 ? [...gaps, 16] : gaps,
    lengths,
    codeSizes: [code.size],
  };
}
