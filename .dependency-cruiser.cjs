/** Who may import whom, as docs/ARCHITECTURE.md draws it. */
const ALLOWED = {
  'src/recording': [],
  'src/kernels': [],
  'src/i18n': [],
  'src/tasks': ['src/recording'],
  'src/reformer': ['src/kernels', 'src/recording'],
  'src/runtime': ['src/reformer', 'src/kernels', 'src/tasks', 'src/recording'],
  'src/figures': ['src/recording', 'src/kernels/[^/]+/reference\\.ts$'],
  'src/store': ['src/recording', 'src/tasks'],
  components: ['src/recording', 'src/figures', 'src/store', 'src/i18n'],
  'src/app': [
    'components',
    'src/store',
    'src/i18n',
    'src/figures',
    'src/recording',
    'src/tasks',
    'src/runtime/client\\.ts$',
  ],
  stories: ['components', 'src/recording', 'src/figures', 'src/store', 'src/i18n', 'src/tasks'],
};

const folders = Object.keys(ALLOWED);

const tableRules = Object.entries(ALLOWED).map(([folder, targets]) => ({
  name: `${folder.replace('src/', '')}-imports`,
  comment: `${folder} may import ${targets.length === 0 ? 'nothing of ours' : targets.join(', ')}`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: '^(src|components|stories|scripts|tests|bench)/',
    pathNot: [folder, ...targets].map((path) => `^${path}`),
  },
}));

module.exports = {
  forbidden: [
    ...tableRules,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.(wgsl|wasm|css)|^storybook' },
    },
    {
      name: 'known-folders',
      comment: 'a new folder needs a place in the table',
      severity: 'error',
      from: { path: '^src/', pathNot: folders.map((folder) => `^${folder}/`) },
      to: {},
    },
    {
      name: 'tfjs-in-the-engine-only',
      severity: 'error',
      from: { path: '^(src|components|stories)/', pathNot: '^src/(kernels|reformer|baselines|runtime)/' },
      to: { path: '@tensorflow/' },
    },
    {
      name: 'd3-in-figures-and-components',
      severity: 'error',
      from: { path: '^(src|stories)/', pathNot: '^src/figures/' },
      to: { path: 'node_modules/d3' },
    },
    {
      name: 'react-in-the-views',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(store|lessons|app)/' },
      to: { path: 'node_modules/(react|react-dom)/' },
    },
    {
      name: 'page-never-reaches-tfjs',
      comment:
        'the worker is reached by new Worker(new URL(…)); a static import would put tfjs into the page',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: '@tensorflow/', reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|dist-programs|storybook-static|\\.cache)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
