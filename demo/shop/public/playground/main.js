// The playground at work: what is chosen is applied, shown as code and kept in the address; what happens is told.
import { kindsOf } from './code.js';
import { diagnostics } from './diagnostics.js';
import { optionCalled, readOptions, writeOptions } from './options.js';
import { scenarioCalled } from './scenarios.js';
import { apply, beforePaying } from './settings.js';
import { watch } from './timeline.js';
import { askOutcome } from './hosted.js';
import { offerLines } from './lines.js';
import { helpWithLook } from './look.js';
import { listEntries, offerCopies } from './view.js';

const form = document.querySelector('#options');
const say = document.querySelector('#said');
const kind = document.querySelector('#kinds');
const code = document.querySelector('#code');
const run = document.querySelector('#run');
const own = document.querySelector('#own');
/** The way to the PSP's page, of a session that is paid there. */
const hosted = document.querySelector('#hosted');
const payWith = document.querySelector('#pay-with');
const elements = [...document.querySelectorAll('.stage > [client-key]')];
/** Of the session that is shown. @type {import('./code.js').Place} */
let place = JSON.parse(form.dataset.place);
let options = readOptions(new URLSearchParams(new FormData(form)));
/** @type {import('./timeline.js').Entry[]} */
const entries = [];

/** Everything that follows from the options and the session, at once. */
function show() {
  const query = writeOptions(options);
  query.set('session_id', place.sessionId);
  history.replaceState(null, '', `/playground?${query}`);
  apply(elements, options);
  own.hidden = !options.ownButton || elements.length === 0;
  const scenario = scenarioCalled(options.scenario);
  payWith.hidden = !scenario;
  payWith.querySelector('span').textContent = `${scenario?.outcome}: pay with`;
  payWith.querySelector('button').textContent = scenario?.number;
  query.set('kind', kind.elements.kind.value);
  code.textContent = kindsOf(options)[query.get('kind')].write(options, place);
  run.href = `/playground/run?${query}`;
  run.hidden = query.get('kind') === 'server';
}

/** @returns {Promise<Partial<import('./code.js').Place> & {error?: string}>} */
async function askForSession() {
  try {
    const response = await fetch('/playground/session', { method: 'POST', body: writeOptions(options) });
    return await response.json();
  } catch {
    return { error: 'the shop’s server gives no answer. “New session” tries again.' };
  }
}

/** Of several that are asked for, the last one is shown. */
let asked = 0;
async function openSession() {
  const mine = ++asked;
  say.textContent = 'Opening a session…';
  const answer = await askForSession();
  if (mine !== asked) return;
  say.textContent = answer.error ? `The session could not be opened: ${answer.error}` : '';
  if (answer.error) return;
  place = answer;
  for (const element of elements) element.sessionId = place.sessionId;
  if (hosted) hosted.href = place.sessionUrl;
  for (const link of document.querySelectorAll('[data-of-session]'))
    link.href = link.dataset.ofSession + place.sessionId;
  show();
}

form.addEventListener('input', ({ target }) => {
  options = readOptions(new URLSearchParams(new FormData(form)));
  // Otherwise the page goes, and its code with it.
  if (optionCalled(target.name)?.needs !== 'page') show();
});
form.addEventListener('change', ({ target }) => {
  const needs = optionCalled(target.name)?.needs;
  if (needs === 'page') location.assign(`/playground?${writeOptions(options)}`);
  if (needs === 'session') void openSession();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void openSession();
});
kind.addEventListener('change', show);
own.addEventListener('click', () => elements[0].submit());
addEventListener('paykka-submit', (event) => beforePaying[options.asked]?.(event));

const list = listEntries(document.querySelector('#timeline'));
/** @param {import('./timeline.js').Entry} entry */
const add = (entry) => {
  entries.push(entry);
  list(entry);
};
watch(elements, place.psp, add);
document.querySelector('#ask')?.addEventListener('click', async () => add(await askOutcome(place.sessionId)));

const told = () => diagnostics({ sessionId: place.sessionId, options: writeOptions(options), entries });
const look = document.querySelector('#diagnostics');
const report = look.querySelector('pre');
const tell = () => Object.assign(report, { textContent: told() });
// What is selected there stays, to be copied by hand.
look.addEventListener('toggle', () => getSelection().containsNode(report, true) || tell());
const number = payWith.querySelector('button');
offerCopies(
  {
    code: { text: () => code.textContent, show: () => code },
    diagnostics: { text: told, show: () => ((look.open = true), tell()) },
    number: { text: () => number.textContent, show: () => number },
  },
  say,
);
helpWithLook(form);
offerLines(form);
show();
