import type { BucketHistogram } from '../../src/figures/tape/bucketHistogram.ts';
import type { Tape } from '../../src/figures/tape/tape.ts';
import { at } from '../../src/maths/at.ts';
import type { NumberTable } from '../parts/numberTable.ts';
import type { useText } from '../parts/text.ts';

type Text = ReturnType<typeof useText>;

/** The tape as a table, one row a token. */
export function tapeTable(text: Text, tape: Tape, letters: readonly string[]): NumberTable {
  const meetings = new Map(tape.arcs.map(({ question, answer, meeting }) => [question, { answer, meeting }]));
  const words = {
    met: text('meeting.met'),
    beyond: text('meeting.beyond'),
    split: text('meeting.split'),
  };
  return {
    name: text('tape.table'),
    head: ['position', 'letter', 'bucket', 'slot', 'chunk', 'answer', 'meeting'].map((column) =>
      text(`table.${column}`),
    ),
    rows: tape.cells.map(({ position, bucket, slot, chunk }) => {
      const pair = meetings.get(position);
      return [
        position,
        at(letters, position),
        bucket,
        slot,
        chunk,
        pair?.answer ?? '',
        pair === undefined ? '' : words[pair.meeting],
      ];
    }),
  };
}

/** The histogram as a table, one row a bucket. */
export function bucketTable(text: Text, { bars }: BucketHistogram): NumberTable {
  return {
    name: text('tape.histogram.title'),
    head: [
      text('table.bucket'),
      text('tape.histogram.size'),
      text('tape.histogram.beyondLimit'),
      text('tape.histogram.chunks'),
    ],
    rows: bars.map(({ bucket, size, overflow, chunks }) => [bucket, size, overflow, chunks]),
  };
}
