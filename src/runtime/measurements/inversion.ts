import { dispose, sub, tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';
import type {
  BlockInversion,
  Inversion,
  InversionRequest,
  RebuildingErrors,
} from '../../protocol/inversion.ts';
import type { MeasurementProgress } from '../../protocol/measurement.ts';
import { tokenErrors } from '../../maths/tokenErrors.ts';
import { initialWeights } from '../../reformer/initialise.ts';
import { seededInputs } from '../../reformer/inputs.ts';
import { loadWeights } from '../../reformer/loadWeights.ts';
import { Reformer, type ModelInputs } from '../../reformer/model.ts';
import { plus } from '../../reformer/tensors/plus.ts';
import { keepForReplay, type Replay } from '../../reformer/replay.ts';
import { NO_LAYER_TAP } from '../../reformer/taps.ts';
import type { MeasurementContext } from './measurementContext.ts';
import { roundStream } from './roundStream.ts';

/** Share dropped where the reverse pass is to forget the masks: the paper's networks train with as much. */
const DROPOUT = 0.1;

/** One block as the forward pass had it. */
type Passed = Pick<BlockInversion, 'x1' | 'x2' | 'attention' | 'feedForward'>;

/**
 * Runs forward through a reversible stack, keeps the last two streams, and goes back block by block: with what the
 * forward pass drew, or with one thing of it forgotten. The streams are rounded after each addition to the precision
 * asked for; what the branches compute stays float32.
 */
export async function* measureInversion(
  request: InversionRequest,
  context: Pick<MeasurementContext, 'weightsFor'>,
): AsyncGenerator<MeasurementProgress<'inversion'>> {
  const { config, seed, ids, fault, precision, layer: opened, from } = request;
  const dropout = fault === 'otherDropout' ? DROPOUT : 0;
  const drawn = request.weights === 'untrained' ? loadWeights(config, initialWeights(config, seed)) : null;
  const weights = drawn ?? (await context.weightsFor(config, seed)).weights;
  const model = new Reformer({ ...config, dropout }, weights);
  const shape = [1, config.maxTokens, config.modelDim];
  const [first, end] = from === 'block' ? [opened, opened + 1] : [0, config.layers.length];
  const inputs = seededInputs(config, ids, seed);
  const replay = keepForReplay(config.layers);
  const errors: (RebuildingErrors | null)[] = config.layers.map(() => null);
  let block: BlockInversion | null = null;
  const at = (done: number): MeasurementProgress<'inversion'> => ({
    done,
    total: 2 * end - first,
    result: {
      ...{ fault, precision, dropout, layer: opened, tokens: config.maxTokens, modelDim: config.modelDim },
      ...{ errors: [...errors], block },
    } satisfies Inversion,
  });
  const read = async (compute: () => Tensor) => {
    const computed = tidy(compute);
    const data = (await computed.data()) as Float32Array;
    computed.dispose();
    return data;
  };
  const stream = async (compute: () => Tensor) => roundStream(await read(compute), precision);
  const up = (data: Float32Array) => tensor(data, shape);
  try {
    const forward: ModelInputs = { ...inputs, ...(dropout > 0 && { dropoutSeed: seed }) };
    let y1 = await stream(() => model.embed(inputs.tokens));
    let y2 = y1;
    const passed: Passed[] = [];
    for (let layer = 0; layer < end; layer++) {
      const [x1, x2] = [y1, y2];
      const branches = model.branches(layer, forward, replay.tap(layer));
      const attention = await read(() => branches.attention(up(x2)));
      y1 = await stream(() => plus(up(x1), up(attention)));
      const feedForward = await read(() => branches.feedForward(up(y1)));
      y2 = await stream(() => plus(up(x2), up(feedForward)));
      passed.push({ x1, x2, attention, feedForward });
      yield at(layer + 1);
    }
    const reverse = backward(request, forward, replay);
    for (let layer = end - 1; layer >= first; layer--) {
      const branches = model.branches(layer, reverse, NO_LAYER_TAP);
      const [afterY1, afterY2] = [y1, y2];
      const rebuiltX2 = await stream(() => sub(up(afterY2), branches.feedForward(up(afterY1))));
      const rebuiltX1 = await stream(() => sub(up(afterY1), branches.attention(up(rebuiltX2))));
      const before = passed[layer] as Passed;
      errors[layer] = {
        x1: tokenErrors(rebuiltX1, before.x1, config.modelDim),
        x2: tokenErrors(rebuiltX2, before.x2, config.modelDim),
      };
      if (layer === opened) {
        const x1TriedFirst = await stream(() => sub(up(afterY1), branches.attention(up(afterY2))));
        block = { ...before, y1: afterY1, y2: afterY2, rebuiltX1, rebuiltX2, x1TriedFirst };
      }
      [y1, y2] = [rebuiltX1, rebuiltX2];
      yield at(2 * end - layer);
    }
  } finally {
    replay.dispose();
    dispose([inputs.tokens, inputs.mask, ...(drawn?.values() ?? [])]);
  }
}

/** What the reverse pass works with: all that the forward one drew, but for what it forgets. */
function backward(
  { config, seed, ids, fault }: InversionRequest,
  forward: ModelInputs,
  { replayed }: Replay,
): ModelInputs {
  if (fault === 'freshHashes') {
    const drawn = seededInputs(config, ids, seed + 1);
    dispose([drawn.tokens, drawn.mask]);
    return { ...forward, rotations: drawn.rotations };
  }
  return { ...forward, replayed, ...(fault === 'otherDropout' && { dropoutSeed: seed + 1 }) };
}
