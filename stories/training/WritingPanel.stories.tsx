import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, fn, within } from 'storybook/test';
import { WritingPanel } from '../../components/training/WritingPanel.tsx';
import { DEFAULT_PHRASES } from '../../src/tasks/defaultPhrases.ts';
import { encodePhrase } from '../../src/tasks/phrase.ts';

const { ids, symbols } = encodePhrase(DEFAULT_PHRASES.en, { tokens: 64, vocabulary: 64 });
const word = ids.slice(33);

const meta = {
  component: WritingPanel,
  args: {
    word,
    symbols,
    given: 0,
    temperature: 0,
    status: 'idle',
    written: [],
    failure: null,
    onGiven: fn(),
    onTemperature: fn(),
    onWrite: fn(),
    onStop: fn(),
  },
} satisfies Meta<typeof WritingPanel>;

export default meta;
type Story = StoryObj<typeof WritingPanel>;

export const NothingWritten: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Let it write' }));
    await expect(args.onWrite).toHaveBeenCalledOnce();
  },
};

export const HalfGiven: Story = {
  args: { given: 16 },
  play: async ({ canvas, canvasElement, args }) => {
    await expect(canvasElement.querySelectorAll('[data-state=given]')).toHaveLength(16);
    // Made-up key presses do not move a range.
    await fireEvent.change(canvas.getByRole('slider'), { target: { value: '17' } });
    await expect(args.onGiven).toHaveBeenCalledWith(17);
  },
};

export const Writing: Story = {
  args: { status: 'running', written: word.slice(0, 9) },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Stop' }));
    await expect(args.onStop).toHaveBeenCalledOnce();
  },
};

export const OneLetterWrong: Story = {
  args: { status: 'done', written: word.map((id, index) => (index === 4 ? 2 : id)) },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.querySelectorAll('[data-wrong=true]')).toHaveLength(1);
    await expect(canvas.getByRole('status')).toHaveTextContent('30 of 31 letters right');
  },
};

export const Failed: Story = {
  args: {
    status: 'failed',
    failure: { code: 'deviceLost', cause: 'unknown', message: 'the device was lost' },
    written: word.slice(0, 3),
  },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('status')).toHaveTextContent('the device was lost');
  },
};

export const RussianOnAPhone: Story = {
  args: { status: 'done', written: word.slice(0, 22), given: 9 },
  globals: { language: 'ru', viewport: { value: 'phone' } },
};

export const KoreanDark: Story = {
  args: { status: 'done', written: word },
  globals: { language: 'ko', theme: 'dark' },
};
