/** Who may import whom: one row a folder, and what is not in its row is refused. */
const ALLOWED = {
  'src/config': [],
  'src/maths': [],
  'src/i18n': [],
  'src/kernels': [],
  'src/recording': ['src/config'],
  'src/protocol': ['src/config', 'src/recording'],
  'src/files': ['src/config', 'src/recording', 'src/protocol'],
  'src/costs': ['src/config', 'src/protocol'],
  'src/tasks': ['src/config', 'src/recording'],
  'src/scene': [
    'src/config',
    'src/tasks',
    'src/recording',
    'src/figures/(definitions|figureDefinition|viewFields|[^/]+/definition)\\.ts',
  ],
  'src/reformer': ['src/kernels', 'src/config', 'src/maths', 'src/files', 'src/recording'],
  'src/training': ['src/reformer', 'src/config', 'src/files', 'src/maths', 'src/tasks'],
  'src/runtime': [
    'src/protocol',
    'src/training',
    'src/reformer',
    'src/kernels',
    'src/config',
    'src/files',
    'src/maths',
    'src/recording',
    'src/tasks',
  ],
  'src/store': [
    'src/scene',
    'src/config',
    'src/protocol',
    'src/recording',
    'src/tasks',
    'src/figures/(definitions|figureDefinition)\\.ts',
  ],
  'src/figures': [
    'src/config',
    'src/costs',
    'src/files',
    'src/maths',
    'src/protocol',
    'src/recording',
    'src/tasks',
    'src/kernels/[^/]+/reference\\.ts',
  ],
  components: [
    'src/figures',
    'src/scene',
    'src/config',
    'src/costs',
    'src/files',
    'src/maths',
    'src/protocol',
    'src/recording',
    'src/tasks',
  ],
};
ALLOWED.app = [
  'components',
  ...ALLOWED.components,
  'src/i18n',
  'src/store',
  'src/runtime/worker/client\\.ts',
];
// Stories show components with the examples of src/tasks.
ALLOWED.stories = ['components', ...ALLOWED.components, 'src/i18n', 'src/store', 'examples'];

/** Folders at the top that stand beside the rooms. */
const BESIDE = ['bench', 'examples', 'scripts', 'tests', 'tools', '\\.ci', '\\.storybook'];

const folders = Object.keys(ALLOWED);
const inside = (path) => `^${path}(/|$)`;
const unlisted = {
  path: '^[^/]+/',
  pathNot: ['^(node_modules|fs|reformer-lab)/', ...[...folders, ...BESIDE].map(inside)],
};

const tableRules = Object.entries(ALLOWED).map(([folder, targets]) => ({
  name: `${folder.replace('src/', '')}-imports`,
  comment: `${folder} may import ${targets.length === 0 ? 'nothing of ours' : targets.join(', ')}`,
  severity: 'error',
  from: { path: inside(folder) },
  to: {
    path: '^(app|src|components|stories|scripts|tools|tests|bench|examples)/',
    pathNot: [folder, ...targets].map(inside),
  },
}));

module.exports = {
  forbidden: [
    ...tableRules,
    {
      name: 'no-cycles',
      comment: 'types too: a shared type stands in a file of its own',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^reformer-lab/messages/|\\.(wgsl|wasm|css)|^storybook' },
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
        path: '^(app|src|components|stories)/',
        pathNot: '^src/(kernels|reformer|training|runtime)/',
      },
      to: { path: '@tensorflow/' },
    },
    {
      name: 'd3-in-figures-and-components',
      severity: 'error',
      from: { path: '^(app|src|stories)/', pathNot: '^src/figures/' },
      to: { path: 'node_modules/(@types/)?d3' },
    },
    {
      name: 'no-react-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/(@types/)?(react|react-[^/]+|@floating-ui)/' },
    },
    {
      name: 'face-for-others-only',
      comment: 'components/index.ts is the face of the package; here each file is imported by its own name',
      severity: 'error',
      from: { path: '^(app|src|components|scripts)/' },
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
        path: '^(app|src|stories|scripts|tests|components/(?!index\\.ts$))',
        pathNot: '^src/i18n/[a-z]+\\.json$',
      },
    },
    {
      name: 'page-never-reaches-tfjs',
      comment:
        'the worker is reached by new Worker(new URL(…)); a static import would put tfjs into the page',
      severity: 'error',
      from: { path: '^app/' },
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
