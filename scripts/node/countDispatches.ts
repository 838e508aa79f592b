let dispatches = 0;

interface Pass {
  dispatchWorkgroups: (...counts: number[]) => void;
}

const pass = (globalThis as { GPUComputePassEncoder?: { prototype: Pass } }).GPUComputePassEncoder;
if (pass !== undefined) {
  const { prototype } = pass;
  const original = prototype.dispatchWorkgroups;
  prototype.dispatchWorkgroups = function counted(this: Pass, ...counts) {
    dispatches++;
    original.apply(this, counts);
  };
}

/** @returns dispatches to the GPU since the process began; import after the device bindings */
export function countDispatches(): number {
  return dispatches;
}
