import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { TokenFactsPanel } from '../../components/answers/TokenFactsPanel.tsx';
import { tokenFacts } from '../../src/figures/answers/tokenFacts.ts';
import { bucketCount } from '../../src/config/reformerConfig.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

const meta = {
  component: TokenFactsPanel,
  loaders: [loadRun],
  render: (args, context) => {
    const { recording, pairs, letters } = runOf(context);
    const { token, head, round } = args;
    const facts = tokenFacts(recording, { layer: 0, head, round, token }, pairs);
    const recorded = { facts, letters, buckets: bucketCount(recording.config) };
    return <TokenFactsPanel {...recorded} {...args} />;
  },
  args: { token: 36, head: 0, round: 0 },
} satisfies Meta<typeof TokenFactsPanel>;

export default meta;
type Story = StoryObj<typeof TokenFactsPanel>;

const facts = { bucket: 5, slot: 41, chunk: 5, seen: 9, before: 40, strongest: { key: 9, weight: 0.7312 } };

export const Question: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('heading')).toHaveTextContent('36');
  },
};

export const FirstHalf: Story = { args: { token: 12 } };

/** The first token sees nothing: there is no strongest key. */
export const SeesNothing: Story = {
  args: { token: 0 },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('–')).toBeVisible();
  },
};

export const Met: Story = {
  args: {
    token: 40,
    facts: {
      ...facts,
      answer: {
        position: 9,
        here: 'met',
        chances: [
          ['met', 'split'],
          ['met', 'met'],
        ],
      },
    },
  },
};

export const SplitThenMet: Story = {
  args: {
    token: 40,
    facts: {
      ...facts,
      answer: {
        position: 9,
        here: 'split',
        chances: [
          ['split', 'met'],
          ['split', 'split'],
        ],
      },
    },
  },
};

export const TooFar: Story = {
  args: {
    token: 40,
    facts: {
      ...facts,
      answer: {
        position: 9,
        here: 'beyond',
        chances: [
          ['beyond', 'split'],
          ['beyond', 'beyond'],
        ],
      },
    },
  },
};

export const NeverMet: Story = {
  args: {
    token: 40,
    facts: {
      ...facts,
      answer: {
        position: 9,
        here: 'split',
        chances: [
          ['split', 'split'],
          ['split', 'split'],
        ],
      },
    },
  },
};

export const ExplainsItsTerms: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await expect(await canvas.findByRole('tooltip')).toBeVisible();
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };
