import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { Failure } from '../../components/shell/Failure.tsx';

const meta = {
  component: Failure,
  args: {
    reason: { code: 'deviceLost', cause: 'unknown', message: 'the graphics card was lost: device hung' },
    onRetry: fn(),
  },
} satisfies Meta<typeof Failure>;

export default meta;
type Story = StoryObj<typeof meta>;

export const GraphicsCardLost: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('alert')).toHaveTextContent('the graphics card was lost: device hung');
    const [again, wasm] = canvas.getAllByRole('button');
    if (again === undefined || wasm === undefined) throw new Error('there must be two ways on');
    await userEvent.click(again);
    await expect(args.onRetry).toHaveBeenLastCalledWith(undefined);
    await userEvent.click(wasm);
    await expect(args.onRetry).toHaveBeenLastCalledWith('wasm');
  },
};

export const LongReasonOnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  args: {
    reason: {
      code: 'notFetched',
      url: 'https://example.org/a/very/long/path/without/a/break/weights/duplication-64.safetensors',
      status: 404,
    },
  },
};

export const Dark: Story = { tags: ['!autodocs'], globals: { theme: 'dark' } };
