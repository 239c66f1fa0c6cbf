/** Storybook over the compiled stories: `npm run storybook`, after `npx tsc -b`. Nothing is sent anywhere. */
import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../dist/**/*.stories.js'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // Lit's development build warns about itself on every page; the sources are compiled already.
  viteFinal: (vite) => ({ ...vite, build: { ...vite.build, target: 'chrome109', chunkSizeWarningLimit: 4000, sourcemap: false } }),
};

export default config;
