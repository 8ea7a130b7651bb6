// A console page that says one thing: what could not be done, or that there is nothing.
import { html } from 'hono/html';
import type { Html } from '../pages/plain-page.ts';
import { consolePage } from './layout.ts';

const message = (title: string, sentence: string, back: { href: string; label: string }): Html =>
  consolePage({
    title,
    content: html`<h1>${title}</h1>
      <p role="status">${sentence}</p>
      <p><a href="${back.href}">${back.label}</a></p>`,
  });

/** @param back the page whose form it was */
export const notDone = (sentence: string, back: string): Html =>
  message('That could not be done', sentence, { href: back, label: 'Back' });

export const nothingHere = (): Html =>
  message('Nothing here', 'There is nothing at this address, or it was reset.', {
    href: '/console',
    label: 'All sessions',
  });

export const notForYou = (): Html =>
  message('Not from there', 'The console is for people at this machine, not for pages or other hosts.', {
    href: '/console',
    label: 'Open the console',
  });
