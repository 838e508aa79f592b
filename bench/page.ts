// npm run bench: how smooth the page is. Ratios of what was measured in turns in one run; nothing here is a test.
import { cpus } from 'node:os';
import { openGallery } from '../scripts/browser/galleryStage.ts';
import { openStage } from '../scripts/browser/pageStage.ts';
import { measureFirstPaints } from './firstPaints.ts';
import { measureHover } from './hover.ts';
import { measureLongTasks } from './longTasks.ts';

const cores = cpus();
console.log(`${cores[0]?.model ?? 'a processor'}, ${cores.length} cores`);

const gallery = await openGallery();
try {
  const page = await gallery.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await measureHover(page, gallery.url);
} finally {
  await gallery.close();
}

const stage = await openStage({ webgpu: false });
try {
  await measureFirstPaints(stage);
  await measureLongTasks(stage);
} finally {
  await stage.close();
}
process.exit(0);
