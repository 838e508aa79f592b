import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { SpellingFigure } from '../../components/answers/SpellingFigure.tsx';
import { layoutSpellings, type Spelling } from '../../src/figures/answers/spelling.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';
import { FIRST_SELECTION } from '../../src/recording/selection.ts';
import { HoldingSelection } from '../fixtures/HoldingSelection.tsx';

const meta = {
  component: SpellingFigure,
  loaders: [loadRun],
  render: (args, context) => {
    const { recording, pairs, encoded } = runOf(context);
    const recorded = { spellings: layoutSpellings(recording, pairs), symbols: encoded.symbols };
    return (
      <HoldingSelection first={args.selection} onSelect={args.onSelect}>
        {(selecting) => <SpellingFigure {...recorded} {...args} {...selecting} />}
      </HoldingSelection>
    );
  },
  args: { current: 2, selection: FIRST_SELECTION, onSelect: fn() },
} satisfies Meta<typeof SpellingFigure>;

export default meta;
type Story = StoryObj<typeof SpellingFigure>;

export const MoreRoundsFewerErrors: Story = {
  play: async ({ canvasElement }) => {
    const wrong = [1, 2, 4].map(
      (rounds) =>
        canvasElement.querySelectorAll(`[data-rounds="${String(rounds)}"] [data-wrong=true]`).length,
    );
    const [one = NaN, two = NaN, four = NaN] = wrong;
    await expect(one).toBeGreaterThan(two);
    await expect(two).toBeGreaterThan(four);
    await expect(four).toBe(0);
    await expect(canvasElement.querySelector('[data-testid=worse-rounds]')).toBeNull();
  },
};

export const PointAtALetter: Story = {
  play: async ({ canvasElement, userEvent, args }) => {
    const letter = canvasElement.querySelectorAll('.spelling:first-child [data-selected]')[7];
    if (letter === undefined) throw new Error('there must be an eighth letter');
    await userEvent.hover(letter);
    await expect(args.onSelect).toHaveBeenCalledWith({ token: 32 + 7 });
    await expect(letter).toHaveAttribute('data-selected', 'true');
  },
};

const noise: Spelling[] = [1, 2, 4].map((rounds) => ({
  rounds,
  letters: Array.from({ length: 31 }, (_, index) => ({
    question: 32 + index,
    asked: 1 + index,
    said: 62 - index * rounds,
  })),
  wrong: 31,
}));

/** Random weights say ids that the phrase has no letter for: those are boxes. */
export const Untrained: Story = {
  args: { spellings: noise, symbols: Array.from('0abcdefghijklmnopqrstuvwxyz') },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await expect(canvasElement.querySelector('[data-rounds="1"]')).toHaveTextContent('□');
    await userEvent.click(canvas.getByRole('button', { name: 'no letter of the phrase' }));
    await expect(await canvas.findByRole('tooltip')).toBeVisible();
  },
};

const blank: Spelling[] = [1, 2].map((rounds) => ({
  rounds,
  letters: Array.from({ length: 31 }, (_, index) => ({ question: 32 + index, asked: 1, said: 1 })),
  wrong: 0,
}));

/** Nothing was typed: there is nothing to praise. */
export const OnlySpaces: Story = {
  args: { spellings: blank, symbols: ['▸', ' '] },
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText('only spaces: nothing to spell')).toHaveLength(2);
    await expect(canvas.queryByText('all correct')).toBeNull();
  },
};

export const OnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { tags: ['!autodocs'], globals: { language: 'ko', theme: 'dark' } };

/** The live run told its own spelling; the others follow it. */
export const StillComputed: Story = {
  args: {
    missing: [
      { rounds: 8, state: 'computing' },
      { rounds: 16, state: 'unknown' },
    ],
    failure: { code: 'outOfMemory' },
  },
  play: async ({ canvas, canvasElement }) => {
    const rows = canvas.getAllByRole('row').map(({ textContent }) => textContent.replaceAll('\u00a0', ''));
    await expect(rows.slice(-2)).toEqual(['8 roundscomputing…', '16 roundsnot computed']);
    await expect(canvasElement.querySelector('.spellings')).toHaveAttribute('aria-busy', 'true');
    await expect(canvas.getByRole('status')).toHaveTextContent('out of memory');
    // No row moves when the letters come.
    const heights = [...canvasElement.querySelectorAll('.spelling')].map(({ clientHeight }) => clientHeight);
    await expect(new Set(heights).size).toBe(1);
  },
};

const ARABIC = ['▸', 'س', 'ل', 'ا', 'م'];

/** Three letters of a right-to-left script; of two rounds all are right, of four one has turned. */
const turned: Spelling[] = [2, 4].map((rounds) => ({
  rounds,
  letters: [1, 2, 3].map((id, index) => ({
    question: 32 + index,
    asked: id,
    said: rounds === 4 && id === 2 ? 3 : id,
  })),
  wrong: rounds === 4 ? 1 : 0,
}));

/** More rounds that give more errors are explained, with the letter; letters stand by position, and a note says so. */
export const WorseWithMoreRoundsInArabic: Story = {
  args: { spellings: turned, symbols: ARABIC },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByTestId('worse-rounds')).toHaveTextContent(
      `1 with 4 rounds, 0 with 2 rounds (turned: ${String(ARABIC[2])})`,
    );
    await expect(canvas.getByText(/from left to right, each on its own/)).toBeVisible();
    const letters = [...canvasElement.querySelectorAll('.spelling:first-child .spelling-letters > span')];
    const places = letters.map((letter) => letter.getBoundingClientRect().left);
    await expect(places).toEqual(places.toSorted((one, other) => one - other));
    await expect(letters.map(({ textContent }) => textContent)).toEqual(ARABIC.slice(1, 4));
  },
};
