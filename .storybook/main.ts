import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/react-vite';

/** The example of a page of one's own imports the package by its name; here it gets the sources. */
const PACKAGE = fileURLToPath(new URL('../components/index.ts', import.meta.url));

/** The gallery of components. It builds offline and opens from any folder of any static host. */
const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/react-vite',
  // The recordings only: stories need no weights.
  staticDirs: [{ from: '../public/recordings', to: '/recordings' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { backgrounds: false, measure: false, outline: false },
  // Follows types through files, so that every prop has its description.
  typescript: {
    reactDocgen: 'react-docgen-typescript',
    reactDocgenTypescriptOptions: {
      shouldExtractLiteralValuesFromEnum: true,
      propFilter: ({ parent }) => !/node_modules/.test(parent?.fileName ?? ''),
    },
  },
  viteFinal: (vite) => ({
    ...vite,
    publicDir: false,
    resolve: { ...vite.resolve, alias: { 'reformer-lab': PACKAGE } },
    build: { ...vite.build, chunkSizeWarningLimit: 1300 },
  }),
};

export default config;
