import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { Part } from '../../components/parts/Part.tsx';

const meta = {
  component: Part,
  args: {
    name: 'circle',
    title: 'Turn it yourself',
    children: <button type="button">What stands in the part</button>,
  },
} satisfies Meta<typeof Part>;

export default meta;
type Story = StoryObj<typeof meta>;

export const OnAWideScreen: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('What stands in the part')).toBeVisible();
    await expect(canvas.queryByText('Turn it yourself')).toBeNull();
  },
};

/** Opened and closed by hand; what opened it has the keyboard again. */
export const OnAPhone: Story = {
  tags: ['phone'],
  play: async ({ canvas, userEvent }) => {
    const door = canvas.getByRole('button', { name: /Turn it yourself/ });
    await expect(canvas.queryByText('What stands in the part')).toBeNull();
    await userEvent.click(door);
    const sheet = await canvas.findByRole('dialog', { name: 'Turn it yourself' });
    // It rises from below, out of nothing.
    await waitFor(() => expect(within(sheet).getByText('What stands in the part')).toBeVisible());
    await userEvent.click(within(sheet).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
    await expect(door).toHaveFocus();
  },
};

/** A tap beside the sheet closes it. */
export const ClosedFromBeside: Story = {
  tags: ['phone'],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: /Turn it yourself/ }));
    await userEvent.click(await canvas.findByRole('dialog'));
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
  },
};

export const TheFirstOnAPhone: Story = {
  tags: ['phone'],
  args: { isFirst: true },
  play: async ({ canvas }) => {
    await expect(canvas.getByText('What stands in the part')).toBeVisible();
  },
};
