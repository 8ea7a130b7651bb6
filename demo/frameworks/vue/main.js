import { createApp, createSSRApp } from 'vue';
import App from './App.vue';

const root = document.querySelector('#root');
// Rendered by a server already: Vue takes over what is there.
const create = root.firstElementChild ? createSSRApp : createApp;
create(App, { query: location.search }).mount(root);
