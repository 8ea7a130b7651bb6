// What Create Session may be told of people: every field by name, with a made-up sample (test/shop/playground-server.spec.ts
// compares the names with the gateway's).
import { entriesOf } from './entries.js';

const phone = { area_code: '44', phone_number: '2079460958' };

const person = {
  first_name: 'Maya',
  middle_name: 'Ada',
  last_name: 'Okafor',
  address_line1: '12 Harbour Street',
  address_line2: 'Flat 3',
  country: 'GB',
  state: 'London',
  city: 'London',
  postal_code: 'E1 6AN',
  email: 'maya@shop.example',
  ...phone,
};

/** By the name of the option, which is that of Create Session's field. */
export const people = {
  bill: { ...person, descriptor: 'NORTHWIND' },
  shipping: person,
  customer: {
    id: 'maya',
    registration_time: '2024-05-06T07:08:09Z',
    past_transactions: 3,
    ...phone,
    date_of_birth: '1990-12-31',
    gender: 'FEMALE',
    first_shopping_time: '2024-05-06T07:08:09Z',
    last_shopping_time: '2026-01-02T03:04:05Z',
    level: 'gold',
    email: 'maya@shop.example',
    order_ip: '203.0.113.7',
  },
};

/**
 * What stands in the lines, as Create Session wants it: a count is a number. What is none stays a text, so that the gateway's
 * sentence says what is wrong.
 * @param {keyof typeof people} name
 * @param {string} lines
 * @returns {Record<string, unknown>}
 */
export function personOf(name, lines) {
  const entries = Object.entries(entriesOf(lines));
  const isCount = (/** @type {string} */ field) => typeof people[name][field] === 'number';
  return Object.fromEntries(
    entries.map(([field, text]) => [field, isCount(field) && /^\d+$/.test(text) ? Number(text) : text]),
  );
}
