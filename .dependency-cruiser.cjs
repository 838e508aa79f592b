/** Who may import whom: one row a folder, and what is not in its row is refused. */
const ALLOWED = {
  'src/config': [],
  'src/maths': [],
  'src/i18n': [],
  'src/kernels': ['src/maths'],
  'src/recording': ['src/config'],
  'src/protocol': ['src/config', 'src/recording'],
  'src/files': ['src/config', 'src/recording', 'src/protocol'],
  'src/costs': ['src/config', 'src/protocol'],
  'src/tasks': ['src/config', 'src/recording', 'src/protocol'],
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
    'src/costs',
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
    'src/maths',
    'src/figures',
    'src/scene',
    'src/config',
    'src/costs',
    'src/files',
    'src/protocol',
    'src/recording',
    'src/tasks',
  ],
};
// The page is fed by the worker alone, so it sees the worker's client and nothing else of the engine.
ALLOWED.app = [
  'components',
  ...ALLOWED.components,
  'src/i18n',
  'src/store',
  'src/runtime/worker/connectModel\\.ts',
];
ALLOWED.stories = ['components', ...ALLOWED.components, 'src/i18n', 'src/store', 'examples'];
ALLOWED['.storybook'] = ['components', 'src/i18n'];
ALLOWED.examples = ['components/index\\.ts'];
// A folder within a folder has two rows, and both hold.
ALLOWED.scripts = ['src', 'tests/golden/cases'];
ALLOWED['scripts/node'] = ['src'];
ALLOWED['scripts/browser'] = [];
ALLOWED.bench = ['src', 'scripts/node', 'scripts/browser'];
ALLOWED.tools = [];
ALLOWED.tests = ['app', 'components', 'src', 'scripts', '\\.dependency-cruiser\\.cjs'];
ALLOWED['tests/golden/cases'] = ['src'];

/** What src is made of. None of it knows React: zustand does, but for its vanilla stores. */
const PACKAGES_OF_SRC = [
  '@tensorflow/',
  'comlink/',
  'd3/',
  '@types/d3/',
  'pure-rand/',
  'valibot/',
  'zustand/(esm/)?vanilla',
];

const folders = Object.keys(ALLOWED);
const tops = [...new Set(folders.map((folder) => folder.split('/')[0].replace('.', '\\.')))];
const inside = (path) => `^${path}(/|$)`;
const unlisted = {
  path: '^[^/]+/',
  // Not folders: a file that is gone, Node's own fs/promises, and the package by its name.
  pathNot: ['^(\\.|\\.\\.|node_modules|fs|reformer-lab)/', ...folders.map(inside)],
};

/** A row each: everything of ours is refused, files at the top too, but what the row allows. */
const tableRules = Object.entries(ALLOWED).map(([folder, targets]) => ({
  name: `${folder}-imports`,
  comment: `${folder} may import ${targets.length === 0 ? 'nothing of ours' : targets.join(', ')}`,
  from: { path: inside(folder) },
  to: {
    path: [`^(${tops.join('|')})/`, '^[^/]+\\.[cm]?[jt]sx?$'],
    pathNot: [folder, ...targets].map(inside),
  },
}));

const rules = [
  ...tableRules,
  {
    name: 'no-circle',
    comment: 'of types neither: what is understood only together is one thing in two files',
    from: {},
    to: { circular: true },
  },
  {
    name: 'resolves',
    from: {},
    to: {
      couldNotResolve: true,
      pathNot: '^reformer-lab/(messages|recordings)/|\\.(wgsl|wasm|css)|^storybook',
    },
  },
  // A file in a new folder is found by what it imports, by who imports it, or as an orphan.
  ...[
    { name: 'known-folders', from: unlisted, to: {} },
    { name: 'known-folders-imported', from: {}, to: unlisted },
    { name: 'known-folders-alone', from: { orphan: true, ...unlisted }, to: {} },
  ].map((rule) => ({ ...rule, comment: 'a new folder needs a row in the table' })),
  {
    name: 'src-packages',
    comment: 'src holds no React, and a package that it comes to stand on is a decision',
    from: { path: '^src/' },
    to: { path: 'node_modules/', pathNot: PACKAGES_OF_SRC.map((name) => `node_modules/${name}`) },
  },
  {
    name: 'tfjs-in-the-engine-only',
    from: {
      path: '^(app|src|components|stories|examples)/',
      pathNot: '^src/(kernels|reformer|training|runtime)/',
    },
    to: { path: '@tensorflow/' },
  },
  {
    name: 'page-never-reaches-tfjs',
    comment:
      'new Worker(new URL(…)) reaches the worker; a static import would put tfjs into page and package',
    from: { path: '^(app|components)/' },
    to: { path: '@tensorflow/', reachable: true },
  },
  {
    name: 'd3-in-figures-and-components',
    from: { path: '^(app|src|stories)/', pathNot: '^src/figures/' },
    to: { path: 'node_modules/(@types/)?d3' },
  },
  {
    name: 'face-for-others-only',
    comment: 'components/index.ts is the face of the package; here each file is imported by its own name',
    from: { pathNot: '^(examples|tests)/' },
    to: { path: '^components/index\\.ts$' },
  },
];

module.exports = {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
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
