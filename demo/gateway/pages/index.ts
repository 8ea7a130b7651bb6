// What the PSP shows to browsers: the card frame, the 3DS shell, the hosted page, the files under /cp, the errors, a word at the door.
import { Hono } from 'hono';
import type { Room } from '../context.ts';
import { assets } from './assets.ts';
import { errorsPage } from './errors-page.ts';
import { framePage } from './frame-page.ts';
import { hostedPage } from './hosted-page.ts';
import { homePage } from './home-page.ts';
import { plainHeaders } from './plain-page.ts';
import { threeDsPages } from './three-ds-pages.ts';

export const pages: Room = (gateway) => {
  const app = new Hono();
  app.get('/', (c) => c.html(homePage(), 200, plainHeaders));
  app.get('/docs/errors', (c) => c.html(errorsPage(), 200, plainHeaders));
  const { distDir } = gateway.config;
  for (const room of [assets(distDir), framePage(gateway), hostedPage(gateway), threeDsPages(gateway)])
    app.route('/', room);
  return app;
};
