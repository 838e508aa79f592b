/** Who may import whom. A row for every folder, also for those that are still to come. */
const ALLOWED = {
  'src/recording': [],
  'src/kernels': [],
  'src/i18n': [],
  'src/costs': ['src/recording'],
  'src/tasks': ['src/recording'],
  'src/reformer': ['src/kernels', 'src/recording'],
  'src/training': ['src/reformer', 'src/recording'],
  'src/baselines': ['src/kernels', 'src/recording'],
  'src/runtime': [
    'src/reformer',
    'src/training',
    'src/baselines',
    'src/kernels',
    'src/tasks',
    'src/recording',
    'src/costs',
  ],
  'src/figures': ['src/recording', 'src/costs', 'src/kernels/[^/]+/reference\\.ts'],
  'src/lessons': ['src/recording', 'src/i18n'],
  'src/store': ['src/recording', 'src/tasks', 'src/lessons/steps(\\.ts)?'],
  components: ['src/recording', 'src/costs', 'src/figures', 'src/lessons', 'src/store', 'src/i18n'],
  'src/app': [
    'components',
    'src/store',
    'src/lessons',
    'src/i18n',
    'src/figures',
    'src/recording',
    'src/costs',
    'src/tasks',
    'src/runtime/client\\.ts',
  ],
};
// Stories show components with the examples of src/tasks.
ALLOWED.stories = ['components', ...ALLOWED.components, 'src/tasks'];

const folders = Object.keys(ALLOWED);
const inside = (path) => `^${path}(/|$)`;
const unlisted = { path: '^src/', pathNot: folders.map(inside) };
const typeOnly = { dependencyTypesNot: ['type-only'] };

const tableRules = Object.entries(ALLOWED).map(([folder, targets]) => ({
  name: `${folder.replace('src/', '')}-imports`,
  comment: `${folder} may import ${targets.length === 0 ? 'nothing of ours' : targets.join(', ')}`,
  severity: 'error',
  from: { path: inside(folder) },
  to: {
    path: '^(src|components|stories|scripts|tests|bench)/',
    pathNot: [folder, ...targets].map(inside),
  },
}));

module.exports = {
  forbidden: [
    ...tableRules,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: typeOnly },
    },
    {
      name: 'resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.(wgsl|wasm|css)|^storybook' },
    },
    // A file in a new folder is found by what it imports, by who imports it, or as an orphan.
    ...[
      { name: 'known-folders', from: unlisted, to: {} },
      { name: 'known-folders-imported', from: {}, to: unlisted },
      { name: 'known-folders-alone', from: { orphan: true, ...unlisted }, to: {} },
    ].map((rule) => ({ ...rule, severity: 'error', comment: 'a new folder needs a place in the table' })),
    {
      name: 'tfjs-in-the-engine-only',
      severity: 'error',
      from: {
        path: '^(src|components|stories)/',
        pathNot: '^src/(kernels|reformer|training|baselines|runtime)/',
      },
      to: { path: '@tensorflow/' },
    },
    {
      name: 'd3-in-figures-and-components',
      severity: 'error',
      from: { path: '^(src|stories)/', pathNot: '^src/figures/' },
      to: { path: 'node_modules/(@types/)?d3' },
    },
    {
      name: 'react-in-the-views',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(store|lessons|app)/' },
      to: { path: 'node_modules/(@types/)?(react|react-dom)/' },
    },
    {
      name: 'face-for-others-only',
      comment: 'components/index.ts is the face of the package; here each file is imported by its own name',
      severity: 'error',
      from: { path: '^(src|components|scripts)/' },
      to: { path: '^components/index\\.ts$' },
    },
    {
      name: 'package-never-reaches-tfjs',
      severity: 'error',
      from: { path: '^components/index\\.ts$' },
      to: { path: '@tensorflow/', reachable: true },
    },
    {
      name: 'examples-see-the-package-only',
      severity: 'error',
      from: { path: '^examples/' },
      to: {
        path: '^(src|stories|scripts|tests|components/(?!index\\.ts$))',
        pathNot: '^src/i18n/[a-z]+\\.json$',
      },
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
    exclude: { path: '^(dist|dist-programs|dist-lib|storybook-static|\\.cache)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types too: who knows a folder's types depends on it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
