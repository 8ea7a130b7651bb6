// Every choice of the playground, as data: what it is called in the address and in the form, what it may be, and what a
// change of it needs: another look at the element, another session, or another page. The server reads the same list.
import { elementOptions } from './element-options.js';
import { peopleOptions } from './people-options.js';
import { scenarios } from './scenarios.js';
import { sessionOptions } from './session-options.js';

/**
 * @typedef {object} Option
 * @property {string} name in the address
 * @property {string} label
 * @property {'text' | 'lines' | 'choice' | 'several' | 'flag'} kind
 * @property {'element' | 'session' | 'page'} needs what a change of it touches
 * @property {readonly (readonly [value: string, label: string])[]} [choices]
 * @property {string | readonly string[]} [initial] where nothing is said
 * @property {string} [hint]
 * @property {'languages'} [offers] of text: what it may be, among others
 * @property {Readonly<Record<string, string | number>>} [samples] of lines: every name, and what may stand there
 * @property {boolean} [isPersonal] what is typed is nobody's business but the session's
 */

/** @type {readonly Option[]} */
const lookOptions = [
  {
    name: 'theme',
    label: 'Theme',
    kind: 'choice',
    needs: 'element',
    choices: [
      ['auto', 'as the page'],
      ['light', 'light'],
      ['dark', 'dark'],
    ],
  },
  { name: 'tokens', label: 'Tokens', kind: 'lines', needs: 'element', hint: 'color-accent: #0f6b4f' },
];

/** @type {readonly Option[]} */
const scenarioOptions = [
  {
    name: 'scenario',
    label: 'Outcome',
    kind: 'choice',
    needs: 'session',
    choices: [['', 'none chosen'], ...scenarios.map(({ name, outcome }) => [name, outcome])],
  },
];

/** `isOfElement`: says something where the checkout is in the shop's own page. */
export const groups = [
  { id: 'look', title: 'Look', options: lookOptions, isOfElement: true },
  { id: 'element', title: 'Element', options: elementOptions, isOfElement: true },
  { id: 'session', title: 'Session', options: sessionOptions, about: 'Each change opens a new session.' },
  {
    id: 'people',
    title: 'People and addresses',
    options: peopleOptions,
    about: 'Make people up: what you type stands in this page’s address. Each change opens a new session.',
  },
  { id: 'scenario', title: 'Scenario', options: scenarioOptions },
];
