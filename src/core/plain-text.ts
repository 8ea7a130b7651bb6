// Words of somebody else, as far as they are words: what would turn the text around them, or hide in it, is taken out.

/** Controls, bidirectional marks and overrides (UAX #9), zero-width spaces. Joiners stay: scripts and emoji need them. */
const TRICKS = /[\0-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

export const plainText = (text: string): string => text.replace(TRICKS, '').trim();
