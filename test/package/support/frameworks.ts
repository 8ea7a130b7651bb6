// The frameworks in which the package is tried, with their normal tools.
export const frameworks = [
  'react@19.3.1',
  'react-dom@19.3.1',
  '@types/react@19.3.0',
  '@types/react-dom@19.3.0',
  '@vitejs/plugin-react@6.3.0',
  'vite@8.3.8',
  'vue@3.5.45',
  '@vitejs/plugin-vue@6.0.11',
  'svelte@5.57.3',
  '@sveltejs/vite-plugin-svelte@7.3.1',
] as const;

/** The newest that runs on the oldest Node which the package supports, and whose parts are all to be had. */
export const angular = [
  '@angular/build@20.3.37',
  '@angular/cli@20.3.37',
  '@angular/common@20.3.32',
  '@angular/compiler@20.3.32',
  '@angular/compiler-cli@20.3.32',
  '@angular/core@20.3.32',
  '@angular/platform-browser@20.3.32',
  '@angular/platform-server@20.3.32',
  '@angular/router@20.3.32',
  '@angular/ssr@20.3.37',
  'rxjs@7.8.2',
  'tslib@2.8.1',
  'typescript@5.9.3',
] as const;

/** What checks the templates of Vue and Svelte. */
export const checkers = [
  'vue@3.5.45',
  'vue-tsc@3.3.14',
  'svelte@5.57.3',
  'svelte-check@4.7.8',
  'typescript@5.9.3',
] as const;

/** Beside those that this repository has itself. */
export const otherBundlers = [
  'webpack@5.113.0',
  'webpack-cli@7.3.1',
  'rollup@4.68.8',
  '@rollup/plugin-node-resolve@16.0.3',
] as const;
