import { Component, CUSTOM_ELEMENTS_SCHEMA, inject, REQUEST, signal } from '@angular/core';
import 'paykka-dropin';
import type { PaykkaSuccessEvent } from 'paykka-dropin/pure';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button (click)="route.set('cart')">Cart</button>
    <button (click)="route.set('checkout')">Checkout</button>
    @if (route() === 'checkout') {
      <paykka-dropin
        id="first"
        [attr.session-id]="params.get('session')"
        [attr.client-key]="params.get('key')"
        [attr.api-url]="params.get('api')"
        (paykka-success)="paid('first', $event)"
      ></paykka-dropin>
      @if (params.has('second')) {
        <paykka-dropin
          id="second"
          [attr.session-id]="params.get('second')"
          [attr.client-key]="params.get('key')"
          [attr.api-url]="params.get('api')"
          (paykka-success)="paid('second', $event)"
        ></paykka-dropin>
      }
    }
    <output>{{ heard().join(', ') }}</output>
  `,
})
export class App {
  /** On a server the request has the address. */
  readonly params = new URL(inject(REQUEST, { optional: true })?.url ?? location.href).searchParams;
  readonly route = signal('checkout');
  readonly heard = signal<string[]>([]);

  paid(name: string, { orderId }: PaykkaSuccessEvent): void {
    this.heard.update((before) => [...before, `${name} paid ${orderId}`]);
  }
}
