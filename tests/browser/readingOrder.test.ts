import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../../scripts/browser/pageStage.ts';
import { accessibilityDocument } from './accessibilityDocument.ts';
import { openRecorded } from './openRecorded.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ webgpu: false });
});

afterAll(async () => {
  await stage.close();
});

test('docs/ACCESSIBILITY.md holds the first screen’s reading order as the accessibility tree gives it', async () => {
  const page = await openRecorded(stage, { width: 1280, height: 800, theme: 'light' }, 'en');
  // The worker is asked for after the first figure: until then the badge says less.
  await page.locator('[data-testid=badge][data-state=starting]').waitFor();
  const parts = ['header', '[data-figure="story"]', '.story-actions', '.contents'];
  const order: string[] = [];
  for (const part of parts) order.push(await page.locator(part).first().ariaSnapshot());
  await page.close();
  await expect(await accessibilityDocument(order.join('\n'))).toMatchFileSnapshot(
    '../../docs/ACCESSIBILITY.md',
  );
});
