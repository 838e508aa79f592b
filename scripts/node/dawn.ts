import { create, globals } from 'webgpu';

// Must run before tfjs's webgpu backend is imported: it looks at navigator.gpu when it is loaded.
Object.assign(globalThis, globals);
Object.defineProperty(globalThis, 'navigator', {
  value: { gpu: create([]), userAgent: 'node' },
  configurable: true,
});
