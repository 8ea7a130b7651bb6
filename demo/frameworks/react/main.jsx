import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app.jsx';

const root = document.querySelector('#root');
const app = <App query={location.search} />;
// Rendered by a server already: React takes over what is there.
if (root.firstElementChild) hydrateRoot(root, app);
else createRoot(root).render(app);
