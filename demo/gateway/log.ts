// One line for each thing that happened, to stdout. A redactor is the last net under what should never be there.

export interface Log {
  (line: string): void;
}

export const consoleLog: Log = (line) => console.log(redact(line));

/** Card numbers (13 to 19 digits, also grouped) and JWEs become words. Our own ids have more digits. */
export const redact = (line: string): string =>
  line
    .replace(/eyJ[\w-]+(?:\.[\w-]*){2,4}/g, '[encrypted]')
    .replace(/(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g, (run) => (isLuhn(run) ? '[card number]' : run));

function isLuhn(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].reverse().map(Number);
  const sum = digits.reduce((total, digit, index) => {
    const value = index % 2 === 1 ? digit * 2 : digit;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
