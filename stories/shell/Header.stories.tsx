import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn } from 'storybook/test';
import { Badge } from '../../components/shell/Badge.tsx';
import { Header } from '../../components/shell/Header.tsx';

const meta = {
  component: Header,
  parameters: { layout: 'fullscreen' },
  args: {
    language: 'en',
    theme: 'auto',
    badge: <Badge backend={null} state="recorded" weights="shipped" />,
    onLanguage: fn(),
    onTheme: fn(),
  },
} satisfies Meta<typeof Header>;

export default meta;
type Story = StoryObj<typeof meta>;

export const RecordedRun: Story = {
  play: async ({ canvas, userEvent, args }) => {
    await expect(canvas.getByRole('button', { name: 'EN' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(canvas.getByRole('button', { name: 'RU' }));
    await expect(args.onLanguage).toHaveBeenCalledWith('ru');
  },
};

/** The link that comes first for a keyboard leads to the figures and leaves the address alone. */
export const SkipsToTheFigures: Story = {
  render: (args) => (
    <>
      <Header {...args} />
      <main id="figures" tabIndex={-1}>
        figures
      </main>
    </>
  ),
  play: async ({ canvas, userEvent }) => {
    const before = window.location.href;
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('main')).toHaveFocus();
    await expect(window.location.href).toBe(before);
  },
};

export const ThemesFollowEachOther: Story = {
  args: { theme: 'light' },
  play: async ({ canvas, userEvent, args }) => {
    const theme = canvas.getAllByRole('button').at(-1);
    if (theme === undefined) throw new Error('there must be a button for the theme');
    await userEvent.click(theme);
    await expect(args.onTheme).toHaveBeenCalledWith('dark');
  },
};

export const KoreanDark: Story = {
  tags: ['!autodocs'],
  globals: { language: 'ko', theme: 'dark' },
  args: { language: 'ko', theme: 'dark' },
};

export const OnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ru', viewport: { value: 'phone', isRotated: false } },
  args: { language: 'ru', badge: <Badge backend={null} state="starting" weights="random" /> },
  play: async ({ canvas }) => {
    for (const button of canvas.getAllByRole('button')) {
      await expect(button.getBoundingClientRect().right).toBeLessThanOrEqual(window.innerWidth);
    }
  },
};
