// What the PSP shows to browsers: the card frame, the fields of Encrypted Card, the 3DS shell, the hosted page, the
// page of a method that is paid elsewhere, the files under /cp, the errors, a word at the door, the icon.
import { Hono } from 'hono';
import type { Room } from '../context.ts';
import { assets } from './assets.ts';
import { errorsPage } from './errors-page.ts';
import { fieldPage } from './field-page.ts';
import { framePage } from './frame-page.ts';
import { hostedPage } from './hosted-page.ts';
import { homePage } from './home-page.ts';
import { icon } from './icon.ts';
import { plainHeaders } from './plain-page.ts';
import { simulators } from './simulators.ts';
import { threeDsPages } from './three-ds-pages.ts';
import { visitPages } from './visit-pages.ts';

export const pages: Room = (gateway) => {
  const app = new Hono();
  app.get('/', (c) => c.html(homePage(), 200, plainHeaders));
  app.get('/docs/errors', (c) => c.html(errorsPage(), 200, plainHeaders));
  const { distDir } = gateway.config;
  const rooms = [framePage, fieldPage, hostedPage, threeDsPages, visitPages].map((room) => room(gateway));
  for (const room of [icon(), assets(distDir), simulators(distDir), ...rooms]) app.route('/', room);
  return app;
};
