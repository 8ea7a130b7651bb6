// One line for each thing that happened, to stdout. A redactor is the last net under what should never be there.

export interface Log {
  (line: string): void;
}

export const consoleLog: Log = (line) => console.log(redact(oneLine(line)));

/** Whoever asks for an address with a line end in it writes no line of their own. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]/gu, '\ufffd');

/**
 * JWEs, and whatever is as long as a card number (13 to 19 digits, also grouped). Our own ids are longer. Each word is
 * looked at once, however long a stranger made it.
 */
export const redact = (line: string): string =>
  line
    .replace(/(?<![\w-])[\w-]{0,64}?eyJ[\w-]+(?:\.[\w-]*){2,4}/g, '[encrypted]')
    .replace(/(?<!\d)\d(?:(?:[ ._+-]|%20)?\d){12,18}(?!\d)/g, '[digits]');
