import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { BucketHistogram } from '../../components/tape/BucketHistogram.tsx';
import { layoutBucketHistogram } from '../../src/figures/tape/bucketHistogram.ts';
import { headView } from '../../src/figures/pairs/meetings.ts';
import { layoutTape } from '../../src/figures/tape/tape.ts';
import { bucketCount } from '../../src/config/reformerConfig.ts';
import { madeTape } from '../fixtures/madeTape.ts';
import { loadRun, runOf } from '../fixtures/recordedRun.ts';

const meta = {
  component: BucketHistogram,
  loaders: [loadRun],
  render: (args, context) => {
    const { recording, pairs } = runOf(context);
    const buckets = bucketCount(recording.config);
    const tape = layoutTape(headView(recording, 0, 0), 0, pairs);
    return <BucketHistogram {...{ buckets, histogram: layoutBucketHistogram(tape, buckets) }} {...args} />;
  },
  args: { selected: 3 },
} satisfies Meta<typeof BucketHistogram>;

export default meta;
type Story = StoryObj<typeof BucketHistogram>;

/** The shipped run has a bucket that does not fit into two chunks. */
export const DefaultExample: Story = {
  play: async ({ canvas, canvasElement }) => {
    const sizes = [...canvasElement.querySelectorAll('[data-size]')].map((bar) =>
      Number(bar.getAttribute('data-size')),
    );
    await expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(64);
    await expect(canvas.getByText(/overflows two chunks by/)).toBeVisible();
  },
};

const [wide, crowded] = [8, 64].map((buckets) => ({
  buckets,
  histogram: layoutBucketHistogram(
    madeTape({ tokens: 64, buckets, chunkLength: 8, bucketOf: (at) => (at * 3) % 6, phrase: 'b' }).tape,
    buckets,
  ),
}));

/** A bucket without tokens is drawn as empty and counted. */
export const EmptyBuckets: Story = {
  args: { ...wide, selected: 0 },
  play: async ({ canvas, canvasElement }) => {
    await expect(canvasElement.querySelectorAll('.empty-bucket').length).toBeGreaterThan(0);
    await expect(canvas.getByText(/buckets are empty/)).toBeVisible();
  },
};

export const ManyBucketsOnAPhone: Story = {
  tags: ['phone'],
  globals: { viewport: { value: 'phone', isRotated: false } },
  args: { ...crowded, selected: 0 },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  },
};
