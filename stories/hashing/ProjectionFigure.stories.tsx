import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { ProjectionFigure } from '../../components/hashing/ProjectionFigure.tsx';
import { projectHead, recordedBuckets } from '../../src/figures/hashing/hashOfRun.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

const meta = {
  component: ProjectionFigure,
  loaders: [loadRun],
  render: function Recorded(args, context) {
    const { recording, letters, pairs } = runOf(context);
    const [token, setToken] = useState(args.token);
    const [projection] = useState(() => projectHead(recording, 0, 0));
    const buckets = recordedBuckets(recording, { layer: 0, head: 0, round: 0 });
    return (
      <ProjectionFigure
        {...args}
        projection={projection}
        bucketIds={args.buckets === 8 ? buckets : buckets.map((bucket, at) => (at % 2) * 8 + bucket)}
        letters={letters}
        token={token}
        partner={pairs.find(({ question }) => question === token)?.answer ?? null}
        onHover={(changes) => {
          setToken(changes.token ?? token);
          args.onHover(changes);
        }}
        onSelect={(changes) => {
          setToken(changes.token ?? token);
          args.onSelect(changes);
        }}
      />
    );
  },
  args: {
    projection: { points: [], kept: 0 },
    ...{ bucketIds: [], buckets: 8, letters: [], token: 36, partner: null, headDim: 32, pinned: false },
    ...{ onHover: fn(), onSelect: fn(), onPin: fn() },
  },
} satisfies Meta<typeof ProjectionFigure>;

export default meta;
type Story = StoryObj<typeof ProjectionFigure>;

export const TheRun: Story = {
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.querySelectorAll('.projection-dot')).toHaveLength(64);
    await expect(canvasElement.querySelectorAll('[data-selected=true]')).toHaveLength(1);
    await expect(canvasElement.querySelectorAll('.partner-ring')).toHaveLength(1);
    await expect(canvas.getByRole('slider')).toHaveAccessibleName(/% of the variance kept/);
  },
};

export const ByKeyboard: Story = {
  play: async ({ canvas, userEvent, args }) => {
    canvas.getByRole('slider').focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(args.onSelect).toHaveBeenLastCalledWith({ token: 37 });
    await expect(canvas.getByTestId('projection-value')).toHaveTextContent('token 37');
    await userEvent.keyboard('{Enter}');
    await expect(args.onPin).toHaveBeenLastCalledWith(true);
  },
};

export const ClickAndPin: Story = {
  play: async ({ canvasElement, userEvent, args }) => {
    const dot = canvasElement.querySelector('.projection-dot[data-token="5"]');
    if (dot === null) throw new Error('there must be a dot of token 5');
    await userEvent.hover(dot);
    await expect(args.onHover).toHaveBeenLastCalledWith({ token: 5 });
    await userEvent.click(dot);
    await expect(args.onPin).toHaveBeenLastCalledWith(true);
  },
};

/** More axes than hues: each dot says its bucket. */
export const SixteenBuckets: Story = {
  args: { buckets: 16 },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('.dot-number')).toHaveLength(64);
  },
};

export const RussianOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
};

export const KoreanDark: Story = { globals: { language: 'ko', theme: 'dark' } };
