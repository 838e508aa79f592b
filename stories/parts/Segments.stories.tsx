import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn } from 'storybook/test';
import { Segments } from '../../components/parts/Segments.tsx';

type Props = Parameters<typeof Segments<string | number>>[0];

function Choosing({ value, onChange, ...rest }: Props) {
  const [chosen, setChosen] = useState(value);
  return (
    <Segments
      {...rest}
      value={chosen}
      onChange={(next) => {
        setChosen(next);
        onChange(next);
      }}
    />
  );
}

const numbers = (...values: number[]) => values.map((value) => ({ value, label: String(value) }));

const meta = {
  component: Segments<string | number>,
  render: (args) => <Choosing {...args} />,
  args: { label: 'hash rounds', value: 2, options: numbers(1, 2, 4, 8), onChange: fn() },
} satisfies Meta<typeof Segments<string | number>>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Chosen: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('radio', { name: '2' })).toBeChecked();
    await userEvent.click(canvas.getByText('4'));
    await expect(args.onChange).toHaveBeenCalledWith(4);
    await expect(canvas.getByRole('radio', { name: '4' })).toBeChecked();
  },
};

export const ByKeyboard: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.tab();
    await expect(canvas.getByRole('radio', { name: '2' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(canvas.getByRole('radio', { name: '4' })).toBeChecked();
  },
};

export const OneOption: Story = { args: { label: 'head', value: 1, options: numbers(1) } };

export const LongText: Story = {
  tags: ['phone'],
  globals: { viewport: { value: 'phone', isRotated: false } },
  args: {
    label: 'чтение',
    value: 'paper',
    options: [
      { value: 'paper', label: 'статья' },
      { value: 'huggingface', label: 'Hugging Face' },
    ],
  },
};

export const Dark: Story = { tags: ['!autodocs'], globals: { theme: 'dark' } };
