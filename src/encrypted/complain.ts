// The one place where a developer reads what went wrong. Never holds card data: there is none in this room.

export function complain(what: string, ...more: readonly unknown[]): void {
  // eslint-disable-next-line no-console -- see above
  console.error(`[paykka-dropin] encrypted card: ${what}`, ...more);
}
