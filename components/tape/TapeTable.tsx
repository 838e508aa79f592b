import type { TapeProps } from './TapeFigure.tsx';
import { TableTwin } from '../parts/TableTwin.tsx';
import { useText } from '../parts/text.ts';

/** The tape as a table. */
export function TapeTable({ tape, letters }: TapeProps) {
  const text = useText();
  const meetings = new Map(tape.arcs.map(({ question, answer, meeting }) => [question, { answer, meeting }]));
  return (
    <TableTwin
      name={text('tape.title')}
      head={['position', 'letter', 'bucket', 'slot', 'chunk', 'answer', 'meeting'].map((column) =>
        text(`table.${column}`),
      )}
      rows={tape.cells.map(({ position, bucket, slot, chunk }) => {
        const pair = meetings.get(position);
        return [
          position,
          letters[position] ?? '',
          bucket,
          slot,
          chunk,
          pair?.answer ?? '',
          pair === undefined ? '' : text(`meeting.${pair.meeting}`),
        ];
      })}
    />
  );
}
