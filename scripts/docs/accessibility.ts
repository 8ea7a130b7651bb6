// docs/accessibility.md, made from the criteria and the tests that show them.
import { hasTest } from '../check/has-test.ts';
import { languages } from '../../src/locales/resolve.ts';
import type { Criterion } from './criteria.ts';
import { seenCriteria } from './criteria-seen.ts';
import { understoodCriteria } from './criteria-understood.ts';

const criteria: readonly Criterion[] = [...seenCriteria, ...understoodCriteria];

const row = ({ number, name, level, verdict, how, proofs }: Criterion): string => {
  const files = [...new Set(proofs.map(([file]) => `\`${file}\``))];
  return `| ${number} ${name} | ${level} | ${verdict} | ${how} | ${files.join('<br>')} |`;
};

const count = (verdict: Criterion['verdict']): number =>
  criteria.filter((criterion) => criterion.verdict === verdict).length;

export const accessibilityDoc = (): string => `# Accessibility

How the checkout, with its card frame, stands to WCAG 2.2, levels A and AA: a self-assessment, made by \`npm run docs\`
from the tests that show it. Nobody from outside has audited it, and no screen reader was driven by a test: what one is
told is read from the accessibility tree and the live regions.

Of ${criteria.length} criteria ${count('tested')} are **tested** (a test goes red when it is no longer so), ${count('designed')} are **designed** (built so,
without a test), ${count('in part')} is kept **in part**, and for ${count('no occasion')} there is **no occasion**.

Checkers run without a list of what is let pass, and what they cannot decide fails as well. The words of ${languages.length} languages were checked by rules (none missing, the
same values, whole at 320 px), not by native readers: none could be had.

The merchant's page, the wallets' own buttons and sheets, and the bank's page inside the dialog are their owners'.

| criterion | level | verdict | how | shown by |
| --- | --- | --- | --- | --- |
${criteria.map(row).join('\n')}
`;

/** Proofs that are not where they are said to be. */
export const missingProofs = (): string[] =>
  criteria.flatMap(({ number, proofs }) =>
    proofs
      .filter(([file, title]) => !hasTest(file, title))
      .map(([file, title]) => `${number}: ${file} has no test named "${title}"`),
  );
