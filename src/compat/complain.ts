// The one place where a developer reads what went wrong.

export function complain(what: string, ...more: readonly unknown[]): void {
  // eslint-disable-next-line no-console -- see above
  console.error(`[paykka-dropin] ${what}`, ...more);
}
