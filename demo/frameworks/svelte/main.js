import { hydrate, mount } from 'svelte';
import App from './App.svelte';

const target = document.querySelector('#root');
// Rendered by a server already: Svelte takes over what is there.
const show = target.firstElementChild ? hydrate : mount;
show(App, { target, props: { query: location.search } });
