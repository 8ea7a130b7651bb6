// The dialog of the bank's page.
import { css } from 'lit';

export const challengeStyles = css`
  :host {
    display: contents;
  }
  /* A page may ask for a size of its own, on screens that have the room. */
  dialog {
    inline-size: min(var(--_challenge-width, var(--_width, 390px)), 100vw - 16px);
    max-inline-size: none;
    max-block-size: none;
    margin: auto;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-xl);
    background: var(--_color-surface);
    box-shadow: var(--_shadow-dialog);
    color: var(--_color-text);
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
    animation: rise var(--_motion-slow) var(--_motion-easing);
  }
  dialog::backdrop {
    background: var(--_color-scrim);
    animation: appear var(--_motion-slow) var(--_motion-easing);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-3);
    flex: none;
    min-block-size: 64px;
    padding-inline: var(--_space-5) 10px;
    border-block-end: 1px solid var(--_color-hairline);
    background: var(--_color-surface);
  }
  h2 {
    font: 600 15px/20px var(--_font);
  }
  header p {
    font: 400 13px/18px var(--_font);
    font-variant-numeric: tabular-nums;
    text-wrap: wrap;
    color: var(--_color-text-secondary);
  }
  header a {
    /* 24px to press, of which its line does not hear. */
    display: inline-block;
    padding-block: 3px;
    margin-block: -3px;
    margin-inline-start: var(--_space-1);
    color: inherit;
    white-space: nowrap;
  }
  .cancel {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border: 0;
    border-radius: var(--_radius-m);
    background: none;
    color: var(--_color-icon);
  }
  .cancel:hover {
    background: var(--_color-surface-subtle);
  }
  .cancel:focus-visible {
    outline: 2px solid var(--_color-focus);
    outline-offset: -4px;
  }
  .bank {
    flex: auto;
    position: relative;
    block-size: min(var(--_challenge-height, var(--_height, 400px)), 100dvh - 80px);
    background: #fff;
  }
  .bank iframe {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    color-scheme: light;
  }
  .wait {
    position: absolute;
    inset: 0;
    display: grid;
    align-content: center;
    justify-items: center;
    padding: var(--_space-6);
    background: var(--_color-surface);
    text-align: center;
  }
  .wait .spinner {
    color: var(--_color-selected);
  }
  .wait h3 {
    margin: 16px 0 4px;
    font: 600 16px/24px var(--_font);
  }
  .wait p {
    color: var(--_color-text-secondary);
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(8px);
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  /* The sizes that banks draw their pages for. */
  @media (width >= 548px) and (height >= 712px) {
    dialog {
      --_width: 500px;
      --_height: 600px;
    }
  }
  @media (width >= 648px) {
    dialog {
      --_width: 600px;
      --_height: 400px;
    }
  }
  @media (width < 480px), (height < 496px) {
    dialog {
      inline-size: 100vw;
      block-size: 100dvh;
      padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom)
        env(safe-area-inset-left);
      border-radius: 0;
    }
    .bank {
      block-size: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    dialog[open],
    dialog::backdrop {
      animation: appear 0.1s;
    }
  }
`;
