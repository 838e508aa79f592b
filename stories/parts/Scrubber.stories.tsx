import { useState, type ComponentProps } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { Scrubber } from '../../components/parts/Scrubber.tsx';

const STOPS = ['reading order', 'by bucket', 'cut into chunks'];

const meta = {
  component: Scrubber,
  render: function Moving(args: ComponentProps<typeof Scrubber>) {
    const [value, setValue] = useState(args.value);
    return (
      <Scrubber
        {...args}
        value={value}
        onChange={(next) => {
          setValue(next);
          args.onChange(next);
        }}
      />
    );
  },
  args: {
    label: 'The sort',
    value: 0,
    stops: STOPS.length,
    stopName: (stop) => STOPS[stop] ?? '',
    onChange: fn(),
  },
} satisfies Meta<typeof Scrubber>;

export default meta;
type Story = StoryObj<typeof Scrubber>;

/** Buttons and arrow keys go from stop to stop. */
export const Stepped: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'One step forward' }));
    await expect(args.onChange).toHaveBeenLastCalledWith(1);
    const slider = canvas.getByRole('slider');
    await expect(slider).toHaveAttribute('aria-valuetext', 'by bucket');
    slider.focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(args.onChange).toHaveBeenLastCalledWith(2);
    await userEvent.keyboard('{ArrowRight}');
    await expect(args.onChange).toHaveBeenLastCalledWith(2);
    await userEvent.click(canvas.getByRole('button', { name: 'One step back' }));
    await expect(args.onChange).toHaveBeenLastCalledWith(1);
  },
};

/** From between two stops a step goes to the nearest one on its side. */
export const BetweenTwoStops: Story = {
  args: { value: 0.4 },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'One step back' }));
    await expect(args.onChange).toHaveBeenLastCalledWith(0);
  },
};

/** It plays to the end by itself and stops there. */
export const Played: Story = {
  args: { value: 1.7 },
  play: async ({ canvas, userEvent, args }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Play' }));
    await canvas.findByRole('button', { name: 'Play' }, { timeout: 3000 });
    await expect(args.onChange).toHaveBeenLastCalledWith(2);
  },
};

/** Less motion: it plays from stop to stop, with nothing between. */
export const PlayedWithReducedMotion: Story = {
  globals: { motion: 'reduced' },
  args: { value: 1 },
  play: async ({ canvas, userEvent, args }) => {
    document.documentElement.dataset['motion'] = 'reduced';
    await userEvent.click(canvas.getByRole('button', { name: 'Play' }));
    await canvas.findByRole('button', { name: 'Play' }, { timeout: 3000 });
    delete document.documentElement.dataset['motion'];
    await expect(args.onChange).toHaveBeenCalledTimes(1);
    await expect(args.onChange).toHaveBeenLastCalledWith(2);
  },
};
