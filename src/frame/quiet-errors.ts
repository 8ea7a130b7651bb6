// An error's words may hold what was typed, and a console is read by more than the shopper: of whatever breaks in a card
// form and is caught by nobody, its name alone is told.
export function quietErrors(scope: Window): void {
  const tell = (event: Event, error: unknown): void => {
    event.preventDefault();
    // eslint-disable-next-line no-console -- that it broke, a developer must learn
    console.error(`The card form broke: ${error instanceof Error ? error.name : typeof error}`);
  };
  scope.addEventListener('error', (event) => tell(event, event.error));
  scope.addEventListener('unhandledrejection', (event) => tell(event, event.reason));
}
