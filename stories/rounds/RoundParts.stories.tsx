import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { ChanceGrid } from '../../components/rounds/ChanceGrid.tsx';
import { MeetingBars } from '../../components/rounds/MeetingBars.tsx';
import { RoundSharesPanel } from '../../components/rounds/RoundSharesPanel.tsx';
import { groupChances, layoutChances } from '../../src/figures/answers/chances.ts';
import { roundShares } from '../../src/figures/rounds/roundShares.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

const meta = { loaders: [loadRun] } satisfies Meta;

export default meta;
type Story = StoryObj;

export const ChancesOfLetters: Story = {
  render: (_, context) => {
    const { recording, pairs, letters } = runOf(context);
    const chances = layoutChances(recording, 0, pairs);
    return (
      <ChanceGrid
        chances={chances}
        groups={groupChances(chances)}
        letters={letters}
        heads={2}
        rounds={2}
        token={36}
        onSelect={fn()}
      />
    );
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(canvasElement.querySelectorAll('td[data-meeting]')).toHaveLength(31 * 4);
    await expect(canvasElement.querySelectorAll('[data-chances]')).toHaveLength(3);
    // One stop of Tab, at the selected letter; arrows move within it, and Tab leads out from wherever they led.
    const stops = () => canvasElement.querySelectorAll('button[tabindex="0"]');
    const letter = (question: number) =>
      canvas.getByRole('button', { name: new RegExp(`asked at ${String(question)}:`) });
    await userEvent.tab();
    await userEvent.tab();
    await expect(letter(36)).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect(letter(34)).toHaveFocus();
    await expect([...stops()]).toEqual([letter(34)]);
    await userEvent.tab();
    await expect(canvasElement.querySelector('.chances-of-letters :focus')).toBeNull();
    await expect([...stops()]).toEqual([letter(36)]);
  },
};

export const RoundsOfAQuery: Story = {
  render: (_, context) => {
    const { recording, letters } = runOf(context);
    const shares = roundShares(recording, { layer: 0, head: 0, token: 40 });
    return <RoundSharesPanel shares={shares} letters={letters} token={40} chosen={9} onSelect={fn()} />;
  },
  play: async ({ canvas }) => {
    const weights = canvas.getAllByTestId('round-weight').map(({ textContent }) => Number(textContent));
    await expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 2);
  },
};

/** With one round there is nothing to add up. */
export const OneRound: Story = {
  render: () => (
    <div className="figure-body">
      <MeetingBars meetings={[{ round: 0, alone: 30, together: 30 }]} pairs={31} />
    </div>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/One round brings 30 of 31/)).toHaveTextContent(
      /One pair has met in no round/,
    );
  },
};
