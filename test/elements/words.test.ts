import { expect } from '@open-wc/testing';
import { CheckoutError, declineCodes, errorCatalogue, type ErrorCode } from '../../src/core/errors.ts';
import { speak } from '../../src/elements/language.ts';
import { failureOf, noticeOf } from '../../src/elements/words.ts';
import { en, fill } from '../../src/locales/en.ts';

const language = speak({ locale: 'en', file: 'en' }, {}, {});
const codes = Object.keys(errorCatalogue) as ErrorCode[];

describe('sentences', () => {
  it('exist for every error and every decline, whole', () => {
    const all = codes.flatMap((code) => {
      const error = new CheckoutError(code, 'for developers');
      return [noticeOf(error, language, '$1.00'), failureOf(error, language)];
    });
    const declines = declineCodes.map((declineCode) =>
      noticeOf(new CheckoutError('declined', '', { declineCode }), language, ''),
    );
    for (const { title, body } of [...all, ...declines]) {
      expect(title).to.match(/^[A-Z].{5,}[^.]$/);
      expect(body).to.match(/^[A-Z].{5,}\.$/);
      expect(`${title} ${body}`).not.to.match(/undefined|object|[{}!]|null/);
    }
  });

  it('say "You haven’t been charged" in place of the form only where the gateway said so', () => {
    const sure = codes.filter((code) =>
      /charged/.test(failureOf(new CheckoutError(code, ''), language).body),
    );
    expect(sure).to.deep.equal(['declined', 'too_many_attempts']);
  });

  it('about a status that is not known say not to pay again', () => {
    for (const key of ['unknown.body', 'confirming.long.body', 'error.payment_status_unknown'] as const)
      expect(en[key]).to.contain('don’t pay again');
  });

  it('F29 never show a raw placeholder', () => {
    expect(fill('a {b} c {toString}', { b: '{c}' })).to.equal('a {c} c ');
  });
});
