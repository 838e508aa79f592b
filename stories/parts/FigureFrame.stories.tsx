import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, spyOn } from 'storybook/test';
import { FigureFrame } from '../../components/parts/FigureFrame.tsx';

const meta = {
  component: FigureFrame,
  args: {
    name: 'example',
    title: 'Larger squares hold more',
    lead: 'Two squares whose sides are one and two.',
    tables: [
      {
        name: 'Squares',
        head: ['side', 'area'],
        rows: [
          [1, 1],
          [2, 4],
        ],
      },
    ],
    children: (
      <svg width={160} height={90} role="img" aria-label="two squares">
        <rect x={5} y={45} width={40} height={40} className="past" />
        <rect x={55} y={5} width={80} height={80} className="past" />
      </svg>
    ),
  },
} satisfies Meta<typeof FigureFrame>;

export default meta;
type Story = StoryObj<typeof FigureFrame>;

export const WithItsNumbers: Story = {
  play: async ({ canvas, userEvent }) => {
    await expect(canvas.getByRole('region', { name: 'Larger squares hold more' })).toBeVisible();
    await userEvent.click(canvas.getByText('Numbers and picture'));
    await userEvent.click(await canvas.findByText('As a table'));
    await expect(await canvas.findByRole('cell', { name: '4' })).toBeVisible();
  },
};

/** What cannot be copied is said, with the way that is left. */
export const CopyingRefused: Story = {
  play: async ({ canvas, userEvent }) => {
    const refused = spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await userEvent.click(canvas.getByText('Numbers and picture'));
    await userEvent.click(await canvas.findByRole('button', { name: 'Copy numbers' }));
    await expect(await canvas.findByText(/open the table/)).toBeVisible();
    refused.mockRestore();
  },
};

/** A picture that stands alone: the look is written into it. */
export const SavedAsAPicture: Story = {
  play: async ({ canvas, userEvent }) => {
    const saved: Blob[] = [];
    const spies = [
      spyOn(URL, 'createObjectURL').mockImplementation((content) => {
        saved.push(content as Blob);
        return 'blob:kept';
      }),
      spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined),
    ];
    await userEvent.click(canvas.getByText('Numbers and picture'));
    await userEvent.click(await canvas.findByRole('button', { name: 'Save SVG' }));
    await canvas.findByText(/\.svg is saved/);
    await userEvent.click(canvas.getByRole('button', { name: 'CSV: Squares' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Save JSON' }));
    for (const spy of spies) spy.mockRestore();
    const [picture, csv, json] = await Promise.all(saved.map((content) => content.text()));
    const drawn = new DOMParser().parseFromString(picture ?? '', 'image/svg+xml');
    await expect(drawn.querySelector('title')?.textContent).toBe('Larger squares hold more');
    await expect(drawn.querySelector('desc')?.textContent).not.toBe('');
    await expect(drawn.querySelectorAll('svg svg rect[fill^="rgb"]')).toHaveLength(2);
    await expect(drawn.querySelector('[aria-label="Larger squares hold more"]')).not.toBeNull();
    await expect(csv).toBe('side,area\n1,1\n2,4');
    await expect(JSON.parse(json ?? '')).toMatchObject({
      tables: [
        {
          name: 'Squares',
          rows: [
            [1, 1],
            [2, 4],
          ],
        },
      ],
    });
  },
};

export const OnAPhone: Story = {
  tags: ['phone'],
  globals: { language: 'ko', viewport: { value: 'phone', isRotated: false } },
};

export const Dark: Story = { globals: { theme: 'dark', language: 'ru' } };
