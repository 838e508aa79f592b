import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { TokenPanel } from '../../components/answers/TokenPanel.tsx';
import { FIRST_SELECTION } from '../../src/recording/selection.ts';
import { loadRun, loadTwoHeads, runOf } from '../fixtures/recordedRun.ts';

const meta = {
  component: TokenPanel,
  loaders: [loadRun],
  render: (args, context) => <TokenPanel {...args} run={runOf(context)} />,
  args: { selection: FIRST_SELECTION },
} satisfies Meta<typeof TokenPanel>;

export default meta;
type Story = StoryObj<typeof TokenPanel>;

export const Question: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading')).toHaveTextContent(String(FIRST_SELECTION.token));
    await expect(canvas.getByText(/^It asks what follows/)).toBeVisible();
    await expect(canvas.getByText(/^Head 1, round 1;/)).toBeVisible();
  },
};

export const FirstHalf: Story = {
  loaders: [loadTwoHeads],
  args: { selection: { ...FIRST_SELECTION, token: 12, head: 1, round: 1 } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/no answer is asked for/)).toBeVisible();
    await expect(canvas.getByText(/^Head 2, round 2;/)).toBeVisible();
  },
};

/** The first token sees nothing: there is no strongest key. */
export const SeesNothing: Story = {
  args: { selection: { ...FIRST_SELECTION, token: 0 } },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('–')).toBeVisible();
  },
};
