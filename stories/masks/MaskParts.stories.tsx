import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn } from 'storybook/test';
import { CauseFigure } from '../../components/masks/CauseFigure.tsx';
import { PairConditions } from '../../components/masks/PairConditions.tsx';
import { layoutCauses } from '../../src/figures/masks/causeMatrix.ts';
import { ALL_CONDITIONS, maskWith, pairPlaces } from '../../src/figures/masks/conditions.ts';
import { layoutMatrix } from '../../src/figures/masks/matrix.ts';
import { headView } from '../../src/figures/pairs/meetings.ts';
import { FIRST_SELECTION } from '../../src/recording/selection.ts';
import { HoldingSelection } from '../fixtures/HoldingSelection.tsx';
import type { ShownRun } from '../../src/tasks/shownRun.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

const meta = { loaders: [loadRun] } satisfies Meta;

export default meta;
type Story = StoryObj;

function SwitchedConditions({ run, query, answer }: { run: ShownRun; query: number; answer: number }) {
  const [asked, setAsked] = useState(ALL_CONDITIONS);
  const view = headView(run.recording, 0, 0);
  const count = (conditions: typeof asked) =>
    maskWith(view, 0, conditions).reduce((sum, seen) => sum + seen, 0);
  return (
    <PairConditions
      pair={pairPlaces(view, 0, query, answer)}
      letters={run.letters}
      head={1}
      round={1}
      rounds={2}
      asked={asked}
      onAsk={setAsked}
      seen={count(asked)}
      seenInRun={count(ALL_CONDITIONS)}
    />
  );
}

/** A pair that the first round split: a condition fails, and without it more pairs are seen. */
export const WhyMissed: Story = {
  render: (_, context) => {
    const run = runOf(context);
    const matrix = layoutMatrix(run.recording, { layer: 0, head: 0, round: 0 }, 'round', run.pairs);
    const missed = matrix.answers.find(({ meeting }) => meeting === 'split');
    if (missed === undefined) throw new Error('the shipped run must have a split pair');
    return <SwitchedConditions run={run} query={missed.question} answer={missed.answer} />;
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(canvasElement.querySelector('[data-condition=bucket]')).toHaveAttribute(
      'data-holds',
      'false',
    );
    const said = () => canvas.getByText(/seen in this round/).textContent;
    const before = said();
    await userEvent.click(canvas.getByRole('switch', { name: 'same bucket' }));
    await expect(said()).not.toBe(before);
    for (const box of canvas.getAllByRole('switch', { checked: true })) await userEvent.click(box);
    await expect(said()).toMatch(/4,?096 pairs/);
  },
};

export const ByCause: Story = {
  render: (_, context) => {
    const { recording, pairs } = runOf(context);
    return (
      <HoldingSelection first={FIRST_SELECTION} onSelect={fn()}>
        {(selecting) => (
          <CauseFigure
            {...selecting}
            causes={layoutCauses(headView(recording, 0, 0), 0)}
            matrix={layoutMatrix(recording, { layer: 0, head: 0, round: 0 }, 'round', pairs)}
            over="round"
            onOver={fn()}
            head={1}
            round={1}
          />
        )}
      </HoldingSelection>
    );
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('[data-cause=future]')).toHaveTextContent('2016');
  },
};
