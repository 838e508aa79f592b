/** A breach of the rules, written as a person might write it. */
interface Plant {
  readonly breach: string;
  /** Path → source. Paths that are imported and not planted stand in the legal house. */
  readonly files: Readonly<Record<string, string>>;
  /** As `rule: from → to`. */
  readonly refused: readonly string[];
}

const TFJS = '@tensorflow/tfjs-core';

/** Each rule is broken here at least once; every refusal is told, so that no plant trips over another rule unseen. */
export const PLANTS: readonly Plant[] = [
  {
    breach: 'TensorFlow.js in the page',
    files: { 'app/tensor.ts': imports(TFJS) },
    refused: [
      'page-never-reaches-tfjs: app/tensor.ts → @tensorflow/tfjs-core',
      'tfjs-in-the-engine-only: app/tensor.ts → @tensorflow/tfjs-core',
    ],
  },
  {
    breach: 'TensorFlow.js behind a component, for its types too',
    files: {
      'app/far.tsx': imports('../components/near.tsx'),
      'components/near.tsx': importsType(TFJS),
    },
    refused: [
      'page-never-reaches-tfjs: app/far.tsx → @tensorflow/tfjs-core',
      'page-never-reaches-tfjs: components/near.tsx → @tensorflow/tfjs-core',
      'tfjs-in-the-engine-only: components/near.tsx → @tensorflow/tfjs-core',
    ],
  },
  {
    breach: 'the engine in the page',
    files: { 'app/engine.ts': imports('../src/runtime/own.ts') },
    refused: [
      'app-imports: app/engine.ts → src/runtime/own.ts',
      'page-never-reaches-tfjs: app/engine.ts → @tensorflow/tfjs-core',
    ],
  },
  {
    breach: 'React in src',
    files: {
      'src/store/hook.ts': imports('react', 'react-dom/client', 'react-intl', 'react-error-boundary'),
      'src/store/typeOnly.ts': importsType('react'),
      'src/store/floating.ts': imports('@floating-ui/react'),
      'src/store/create.ts': imports('zustand'),
      'src/store/useStore.ts': imports('zustand/react'),
      'src/store/useShallow.ts': imports('zustand/react/shallow'),
    },
    refused: [
      'src-packages: src/store/create.ts → zustand',
      'src-packages: src/store/floating.ts → @floating-ui/react',
      'src-packages: src/store/hook.ts → react',
      'src-packages: src/store/hook.ts → react-dom',
      'src-packages: src/store/hook.ts → react-error-boundary',
      'src-packages: src/store/hook.ts → react-intl',
      'src-packages: src/store/typeOnly.ts → react',
      'src-packages: src/store/useShallow.ts → zustand',
      'src-packages: src/store/useStore.ts → zustand',
    ],
  },
  {
    breach: 'D3 outside of figures and components',
    files: { 'app/curve.ts': imports('d3') },
    refused: ['d3-in-figures-and-components: app/curve.ts → d3'],
  },
  {
    breach: 'a circle',
    files: {
      'src/maths/egg.ts': "import { hen } from './hen.ts';\nexport const egg = () => hen;\n",
      'src/maths/hen.ts': "import { egg } from './egg.ts';\nexport const hen = () => egg;\n",
    },
    refused: ['no-circle: src/maths/egg.ts → src/maths/hen.ts'],
  },
  {
    breach: 'a circle of types only',
    files: {
      'components/child.tsx': "import type { Parent } from './parent.tsx';\nexport type Child = Parent[];\n",
      'components/parent.tsx':
        "import type { Child } from './child.tsx';\nexport interface Parent { children: Child }\n",
    },
    refused: ['no-circle: components/child.tsx → components/parent.tsx'],
  },
  {
    breach: 'an arrow back up',
    files: {
      'components/up.tsx': imports('../app/own.ts'),
      'src/figures/up.ts': imports('../../components/own.ts'),
      'src/store/up.ts': importsType('../../app/own.ts'),
      'stories/up.tsx': imports('../app/own.ts'),
    },
    refused: [
      'components-imports: components/up.tsx → app/own.ts',
      'src/figures-imports: src/figures/up.ts → components/own.ts',
      'src/store-imports: src/store/up.ts → app/own.ts',
      'stories-imports: stories/up.tsx → app/own.ts',
    ],
  },
  {
    breach: 'a figure that knows the store, or a kernel but for its twin',
    files: {
      'src/figures/store.ts': importsType('../store/own.ts'),
      'src/figures/kernel.ts': imports('../kernels/some/some.ts'),
      'src/kernels/some/some.ts': 'export const own = 1;\n',
    },
    refused: [
      'src/figures-imports: src/figures/kernel.ts → src/kernels/some/some.ts',
      'src/figures-imports: src/figures/store.ts → src/store/own.ts',
    ],
  },
  {
    breach: 'a component that takes its own words',
    files: { 'components/words.tsx': imports('../src/i18n/own.ts') },
    refused: ['components-imports: components/words.tsx → src/i18n/own.ts'],
  },
  {
    breach: 'a folder without a row, at the top',
    files: {
      'attic/alone.ts': 'export const own = 1;\n',
      'cellar/imported.ts': 'export const own = 1;\n',
      'app/cellar.ts': imports('../cellar/imported.ts'),
      'shed/importing.ts': imports('../src/config/own.ts'),
    },
    refused: [
      'known-folders-alone: attic/alone.ts',
      'known-folders-imported: app/cellar.ts → cellar/imported.ts',
      'known-folders: shed/importing.ts → src/config/own.ts',
    ],
  },
  {
    breach: 'a folder without a row, in src',
    files: {
      'src/attic/alone.ts': 'export const own = 1;\n',
      'src/cellar/imported.ts': 'export const own = 1;\n',
      'components/cellar.ts': imports('../src/cellar/imported.ts'),
      'src/shed/importing.ts': imports('../config/own.ts'),
    },
    refused: [
      'components-imports: components/cellar.ts → src/cellar/imported.ts',
      'known-folders-alone: src/attic/alone.ts',
      'known-folders-imported: components/cellar.ts → src/cellar/imported.ts',
      'known-folders: src/shed/importing.ts → src/config/own.ts',
    ],
  },
  {
    breach: 'a file of no folder',
    files: { 'shared.ts': 'export const own = 1;\n', 'src/maths/shared.ts': imports('../../shared.ts') },
    refused: ['src/maths-imports: src/maths/shared.ts → shared.ts'],
  },
  {
    breach: 'a program or a tool that draws',
    files: {
      'scripts/draw.ts': imports('../components/own.ts'),
      'tools/draw.mjs': imports('../components/own.ts'),
      'tools/config.mjs': imports('../src/config/own.ts'),
    },
    refused: [
      'scripts-imports: scripts/draw.ts → components/own.ts',
      'tools-imports: tools/config.mjs → src/config/own.ts',
      'tools-imports: tools/draw.mjs → components/own.ts',
    ],
  },
  {
    breach: 'tests that others stand on',
    files: {
      'bench/tested.ts': imports('../tests/own.ts'),
      'scripts/tested.ts': imports('../tests/own.ts'),
      'src/costs/tested.ts': imports('../../tests/own.ts'),
      'tests/golden/cases/tested.ts': imports('../../own.ts'),
    },
    refused: [
      'bench-imports: bench/tested.ts → tests/own.ts',
      'scripts-imports: scripts/tested.ts → tests/own.ts',
      'src/costs-imports: src/costs/tested.ts → tests/own.ts',
      'tests/golden/cases-imports: tests/golden/cases/tested.ts → tests/own.ts',
    ],
  },
  {
    breach: 'tests of stories, and by tools',
    files: { 'tests/story.ts': imports('../stories/own.ts'), 'tests/tool.ts': imports('../tools/own.ts') },
    refused: [
      'tests-imports: tests/story.ts → stories/own.ts',
      'tests-imports: tests/tool.ts → tools/own.ts',
    ],
  },
  {
    breach: 'the face of the package, used inside',
    files: { 'app/face.ts': imports('reformer-lab'), 'stories/face.ts': imports('../components/index.ts') },
    refused: [
      'face-for-others-only: app/face.ts → components/index.ts',
      'face-for-others-only: stories/face.ts → components/index.ts',
    ],
  },
  {
    breach: 'an example that looks inside the package',
    files: { 'examples/inside.tsx': imports('../components/own.ts', '../src/recording/own.ts') },
    refused: [
      'examples-imports: examples/inside.tsx → components/own.ts',
      'examples-imports: examples/inside.tsx → src/recording/own.ts',
    ],
  },
  {
    breach: 'a file that is gone',
    files: { 'src/costs/gone.ts': imports('./moved.ts') },
    refused: ['resolves: src/costs/gone.ts → ./moved.ts'],
  },
];

export function imports(...paths: readonly string[]): string {
  return paths.map((path) => `import '${path}';\n`).join('');
}

function importsType(path: string): string {
  return `import type * as Types from '${path}';\nexport type Own = keyof typeof Types;\n`;
}
