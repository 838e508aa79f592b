import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ComponentProps } from 'react';
import { expect, fn } from 'storybook/test';
import { NumberField } from '../../components/parts/NumberField.tsx';

type Props = ComponentProps<typeof NumberField>;

/** Even numbers are right, as for buckets. */
function Typing({ value, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState(value);
  const invalid = typed % 2 !== 0;
  return (
    <>
      <NumberField
        {...rest}
        value={typed}
        invalid={invalid}
        onChange={(next) => {
          setTyped(next);
          onChange(next);
        }}
      />
      <p className="problem" id={rest.problemId}>
        {invalid && 'buckets must be even'}
      </p>
    </>
  );
}

const meta = {
  component: NumberField,
  render: (args) => <Typing {...args} />,
  args: {
    ...{ label: 'buckets', name: 'buckets', value: 8, less: 4, more: 16 },
    ...{ invalid: false, problemId: 'problem', onChange: fn() },
  },
} satisfies Meta<typeof NumberField>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Stepped: Story = {
  play: async ({ canvas, userEvent, args }) => {
    const more = canvas.getAllByRole('button').at(-1);
    if (more === undefined) throw new Error('there must be a button for more');
    await userEvent.click(more);
    await expect(args.onChange).toHaveBeenLastCalledWith(16);
    await expect(canvas.getByRole('textbox', { name: 'buckets' })).toHaveValue('16');
  },
};

export const InvalidIsKept: Story = {
  play: async ({ canvas, userEvent }) => {
    const field = canvas.getByRole('textbox', { name: 'buckets' });
    await userEvent.clear(field);
    await userEvent.type(field, '7');
    await expect(field).toHaveValue('7');
    await expect(field).toBeInvalid();
    await expect(field).toHaveAccessibleDescription('buckets must be even');
  },
};

export const Empty: Story = { args: { value: NaN } };

export const LargestSeed: Story = {
  args: { label: 'seed', name: 'seed', value: 2_147_483_646, less: 2_147_483_645, more: 2_147_483_647 },
};

export const Dark: Story = { ...InvalidIsKept, tags: ['!autodocs'], globals: { theme: 'dark' } };
