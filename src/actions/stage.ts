// What an action needs from whoever shows things: a place for a frame, and news of the shopper closing it.
export interface Stage {
  /** CSS px of the place. */
  readonly width: number;
  readonly height: number;
  mount(frame: HTMLIFrameElement): void;
  /** The bank's page is up. */
  loaded(): void;
  /** Whoever sees no bank's page by now may never see one. @param page where it has the whole window */
  slow(page: string): void;
  /** Resolves when the shopper closes the place. */
  readonly closed: Promise<void>;
  close(): void;
}
export type OpenStage = () => Stage;
