import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { TableTwin } from '../../components/parts/TableTwin.tsx';

const meta = {
  component: TableTwin,
  args: {
    name: 'A small table',
    head: ['query', 'key', 'weight'],
    rows: [
      [1, 0, '0.7412'],
      [2, 1, '0.2588'],
    ],
  },
} satisfies Meta<typeof TableTwin>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Closed: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.queryByRole('table')).toBeNull();
  },
};

export const Opened: Story = {
  play: async ({ canvas, canvasElement, userEvent, args }) => {
    const summary = canvasElement.querySelector('summary');
    if (summary === null) throw new Error('there must be a summary to open');
    await userEvent.click(summary);
    await expect(await canvas.findByRole('table')).toBeVisible();
    await expect(canvas.getAllByRole('row')).toHaveLength(args.rows.length + 1);
  },
};

export const ManyRowsOnAPhone: Story = {
  ...Opened,
  tags: ['phone'],
  globals: { viewport: { value: 'phone', isRotated: false } },
  args: {
    head: ['position', 'letter', 'bucket', 'slot', 'chunk', 'answer at', 'pair'],
    rows: Array.from({ length: 128 }, (_, row) => [
      row,
      'w',
      row % 8,
      row,
      row >> 3,
      '',
      'same bucket, too far',
    ]),
  },
};

export const NoRows: Story = { ...Opened, args: { rows: [] } };
