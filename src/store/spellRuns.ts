import { spellingRequest } from '../tasks/spellingRequest.ts';
import type { LabStore } from './labStore.ts';
import type { MeasurementStore } from './measurementStore.ts';

/** After each live run its spellings with other numbers of rounds are measured; the next run stops them. */
export function spellRuns(lab: LabStore, measurements: MeasurementStore): void {
  lab.subscribe(({ status, shown }, before) => {
    const { start, stop } = measurements.getState();
    if (status === 'running' && before.status !== 'running') stop('spellings');
    if (shown !== null && shown !== before.shown && shown.live)
      start('spellings', spellingRequest(shown.recording), shown);
  });
}
