/** Storybook over the compiled stories: `npm run storybook`, after `npx tsc -b`. Nothing is sent anywhere. */
import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../dist/**/*.stories.js'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Lit and the library come in a file of their own: a policy violation names its file, so theirs are told from Storybook's.
  viteFinal: (vite) => ({
    ...vite,
    build: {
      ...vite.build,
      target: 'chrome109',
      chunkSizeWarningLimit: 4000,
      sourcemap: false,
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'library', test: /\/packages\/\w+\/dist\/|\/node_modules\/(?:lit|lit-html|lit-element|@lit)\// }] } } },
    },
  }),
};

export default config;
