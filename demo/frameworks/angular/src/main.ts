import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication, provideClientHydration } from '@angular/platform-browser';
import { App } from './app';

// Rendered by a server already: Angular takes over what is there.
const isRendered = document.querySelector('app-root')!.hasChildNodes();

void bootstrapApplication(App, {
  providers: [provideZonelessChangeDetection(), isRendered ? provideClientHydration() : []],
});
