import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('paykka-');

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })], logLevel: 'error' };
