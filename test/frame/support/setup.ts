// A setup message with the English words, as the page would send it.
import { frameTextKeys, type FrameTextKey } from '../../../src/protocol/card-frame.ts';
import { en } from '../../../src/locales/en.ts';

const englishText = Object.fromEntries(frameTextKeys.map((key) => [key, en[key]])) as Record<
  FrameTextKey,
  string
>;

export const setup = {
  type: 'setup' as const,
  locale: 'en',
  dir: 'ltr' as const,
  text: englishText,
  tokens: {},
  scheme: 'light' as const,
  showHolderName: true,
  saved: null,
  brands: [],
};
