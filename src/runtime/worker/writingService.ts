import { parseConfig } from '../../config/reformerConfig.ts';
import type { WritingService } from '../../protocol/writing.ts';
import { generate } from '../../reformer/generate.ts';
import { Reformer } from '../../reformer/model.ts';
import type { DeviceErrors } from '../backend/deviceErrors.ts';
import type { MeasurementContext } from '../measurements/measurementContext.ts';
import type { Turns } from './turns.ts';

/** Writes in the worker, a whole text in one turn. */
export function createWritingService(
  turns: Turns,
  errors: DeviceErrors,
  weightsFor: MeasurementContext['weightsFor'],
): WritingService {
  let stop = new AbortController();
  return {
    write(request, report) {
      const { signal } = (stop = new AbortController());
      return turns.take(async () => {
        const { prompt, count, temperature, seed } = request;
        const config = parseConfig(request.config);
        const { weights } = await weightsFor(config, seed);
        errors.clear();
        await generate(new Reformer(config, weights), prompt, {
          count,
          temperature,
          seed,
          signal,
          onToken: report,
        });
        errors.check();
      });
    },
    stopWriting() {
      stop.abort();
      return Promise.resolve();
    },
  };
}
