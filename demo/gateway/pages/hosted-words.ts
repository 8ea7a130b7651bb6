// The few words of the hosted page itself, in each language of the drop-in. All the rest is the drop-in's to say.
import { resolve } from '../../../src/locales/resolve.ts';
import words from './hosted-words.json' with { type: 'json' };

export interface HostedWords {
  readonly back: string;
  readonly leaving: string;
  readonly noScript: string;
  readonly order: string;
  readonly total: string;
}

const byFile: Readonly<Record<string, HostedWords>> = words;

/** English where the language is not one of ours. @param locale BCP 47 */
export const hostedWords = (locale: string): HostedWords => byFile[resolve(locale)?.file ?? 'en'] ?? words.en;

export const isRightToLeft = (locale: string): boolean => /^(ar|fa|he)$/.test(resolve(locale)?.file ?? 'en');
