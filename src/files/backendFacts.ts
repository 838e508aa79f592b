import * as v from 'valibot';
import { BACKENDS } from '../recording/recording.ts';

/** Where something was computed, as files hold it. */
export const backendFacts = v.object({
  backend: v.picklist(BACKENDS),
  adapter: v.string(),
  software: v.boolean(),
});
