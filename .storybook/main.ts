import type { StorybookConfig } from '@storybook/react-vite';

/** The gallery of components. It builds offline and opens from any folder of any static host. */
const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/react-vite',
  // The recordings only: stories need no weights.
  staticDirs: [{ from: '../public/recordings', to: '/recordings' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { backgrounds: false, measure: false, outline: false },
  viteFinal: (vite) => ({ ...vite, publicDir: false, build: { ...vite.build, chunkSizeWarningLimit: 1300 } }),
};

export default config;
