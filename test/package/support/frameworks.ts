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

export const angular = [
  '@angular/build@22.2.7',
  '@angular/cli@22.2.7',
  '@angular/common@22.2.6',
  '@angular/compiler@22.2.6',
  '@angular/compiler-cli@22.2.6',
  '@angular/core@22.2.6',
  '@angular/platform-browser@22.2.6',
  'rxjs@7.8.2',
  'typescript@6.0.3',
] as const;
