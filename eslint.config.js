// Lint: TypeScript's recommended rules, Lit's and web components' own, and the ways into a page that we never use.
import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import a11y from 'eslint-plugin-lit-a11y';

const never = [
  [
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    'Text is inert: render it as text.',
  ],
  ['CallExpression[callee.name="eval"], NewExpression[callee.name="Function"]', 'No code from strings.'],
  [
    'CallExpression[callee.property.name="postMessage"] > Literal.arguments[value="*"]',
    'Name the exact target origin.',
  ],
  [
    'ImportDeclaration[source.value=/unsafe-(html|svg|mathml)|directives.style-map/]',
    'Breaks Trusted Types or strict CSP.',
  ],
  [
    'MemberExpression[object.name="document"][property.name=/^(cookie|write)$/]',
    'No cookies, no document.write.',
  ],
].map(([selector, message]) => ({ selector, message }));

export default tseslint.config(
  { ignores: ['dist', '.sandbox', '.cache', 'test-results', 'demo/frameworks'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unused-expressions': 'off', // chai
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...never],
      eqeqeq: 'error',
    },
  },
  { files: ['src/**/*.ts'], ...lit['flat/recommended'] },
  {
    files: ['src/**/*.ts'],
    ...wc['flat/recommended'],
    rules: { ...wc['flat/recommended'].rules, 'wc/guard-super-call': 'off' },
  },
  { files: ['src/**/*.ts'], plugins: { 'lit-a11y': a11y }, rules: a11y.configs.recommended.rules },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'localStorage', 'sessionStorage', 'indexedDB'] },
  },
  { files: ['scripts/**', 'demo/**', 'test/**', 'bench/**'], rules: { 'no-console': 'off' } },
);
