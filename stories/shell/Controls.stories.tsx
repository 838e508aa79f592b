import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ComponentProps } from 'react';
import { expect, fn } from 'storybook/test';
import { Controls } from '../../components/shell/Controls.tsx';
import { DEFAULT_SETTINGS, settingProblems, type Settings } from '../../src/scene/settings.ts';
import { DEFAULT_PHRASES, FIRST_SEEDS } from '../../src/tasks/defaultPhrases.ts';

type Props = ComponentProps<typeof Controls>;

/** Keeps the settings and finds their problems, as the page's store does. */
function Setting({ settings: first, onChange, ...rest }: Props) {
  const [settings, setSettings] = useState<Settings>(first);
  return (
    <Controls
      {...rest}
      settings={settings}
      problems={settingProblems(settings)}
      onChange={(changes) => {
        setSettings({ ...settings, ...changes });
        onChange(changes);
      }}
    />
  );
}

const settings: Settings = { ...DEFAULT_SETTINGS, seed: FIRST_SEEDS.en };

const meta = {
  component: Controls,
  render: (args) => <Setting {...args} />,
  args: {
    ...{
      settings,
      phrase: DEFAULT_PHRASES.en,
      room: 31,
      cut: 0,
      filled: 0,
      merged: 0,
      problems: [],
      busy: false,
    },
    ...{ onChange: fn(), onType: fn(), onRun: fn(), onReset: fn(), onTrain: fn() },
  },
} satisfies Meta<typeof Controls>;

export default meta;
type Story = StoryObj<typeof meta>;

export const DefaultExample: Story = {};

export const ChooseFourRounds: Story = {
  play: async ({ canvas, userEvent, args }) => {
    // Rounds come first, then layers and heads, which have a 4 too.
    const [four] = canvas.getAllByText('4', { selector: 'label' });
    if (four === undefined) throw new Error('there must be four rounds to choose');
    await userEvent.click(four);
    await expect(args.onChange).toHaveBeenCalledWith({ hashRounds: 4 });
    await expect(four).toHaveAttribute('data-checked', 'true');
  },
};

export const OddBuckets: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    const field = canvasElement.querySelector<HTMLInputElement>('.stepper input');
    if (field === null) throw new Error('there must be a field for the buckets');
    await userEvent.clear(field);
    await userEvent.type(field, '7');
    await expect(args.onChange).toHaveBeenLastCalledWith({ buckets: 7 });
    await expect(field).toHaveValue('7');
    await expect(field).toBeInvalid();
    await expect(canvas.getByRole('alert')).toHaveTextContent('7');
  },
};

export const ChunkDoesNotDivide: Story = {
  args: { settings: { ...settings, chunkLength: 12 } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('12');
  },
};

export const EverythingEmpty: Story = {
  args: { settings: { ...settings, buckets: NaN, chunkLength: NaN, seed: NaN } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('seed holds no number');
  },
};

export const DrawAnotherSeed: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Draw another' }));
    await expect(args.onChange).toHaveBeenCalledOnce();
    await expect(canvas.getByRole('textbox', { name: 'seed' })).not.toHaveValue(String(settings.seed));
  },
};

/** The line of the error is kept free: the figures below stay where they are. */
export const AnErrorMovesNothing: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const bottom = () => canvasElement.querySelector('.controls')?.getBoundingClientRect().bottom;
    const before = bottom();
    const field = canvas.getByRole('textbox', { name: 'chunk length' });
    await userEvent.clear(field);
    await userEvent.type(field, '7');
    await expect(canvas.getByRole('alert')).toHaveTextContent('chunk length is 7');
    await expect(bottom()).toBe(before);
  },
};

export const TypingClosesAnExplanation: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.hover(canvas.getByRole('button', { name: 'hash rounds' }));
    await canvas.findByRole('tooltip');
    canvas.getByRole('textbox', { name: /Phrase/ }).focus();
    await userEvent.keyboard('a');
    await expect(canvas.queryByRole('tooltip')).toBeNull();
  },
};

export const MoreLettersThanSigns: Story = {
  args: { settings: { ...settings, tokens: 256, chunkLength: 32 }, room: 127, merged: 3 },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/3 different letters share one symbol/)).toBeVisible();
  },
};

export const TypeAPhrase: Story = {
  play: async ({ canvasElement, userEvent, args }) => {
    const field = canvasElement.querySelector<HTMLInputElement>('.phrase input');
    if (field === null) throw new Error('there must be a field for the phrase');
    await userEvent.clear(field);
    await userEvent.type(field, 'abc');
    await expect(args.onType).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    await expect(args.onType).toHaveBeenCalledWith('abc');
  },
};

export const PhraseTooLong: Story = {
  args: { phrase: 'a phrase of far more letters than the sequence can hold', cut: 24 },
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/24/)).toBeVisible();
  },
};

export const PhraseFilled: Story = { args: { phrase: 'short', filled: 26 } };

export const Busy: Story = {
  args: { busy: true },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('button[type=submit]')).toBeDisabled();
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  args: { phrase: DEFAULT_PHRASES.ru, settings: { ...settings, buckets: 7 } },
  play: async ({ canvas }) => {
    for (const control of [...canvas.getAllByRole('textbox'), ...canvas.getAllByRole('button')]) {
      await expect(control.getBoundingClientRect().right).toBeLessThanOrEqual(window.innerWidth);
    }
  },
};

export const KoreanDark: Story = {
  tags: ['!autodocs'],
  globals: { language: 'ko', theme: 'dark' },
  args: { phrase: DEFAULT_PHRASES.ko },
};
