// Screenshots of the built page: `npm run screenshots [-- FOLDER]`.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { findBrowser } from './environment.mjs';

const folder = process.argv[2] ?? 'screenshots';
const SHOTS = [
  [390, 'light', 'en'],
  [390, 'dark', 'ko'],
  [1280, 'light', 'en'],
  [1280, 'dark', 'en'],
  [1280, 'light', 'ru'],
  [1920, 'light', 'ko'],
  [1920, 'dark', 'en'],
];

mkdirSync(folder, { recursive: true });
const server = await preview({ preview: { port: 4180, strictPort: false }, logLevel: 'error' });
const base = server.resolvedUrls?.local[0] ?? 'http://localhost:4180/';
const browser = await chromium.launch({
  executablePath: (await findBrowser())?.path,
  args: ['--no-sandbox', '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'],
});
for (const [width, theme, language] of SHOTS) {
  const page = await browser.newPage({
    viewport: { width, height: width < 500 ? 844 : Math.round(width * 0.62) },
  });
  page.on('pageerror', (error) => console.error(`${language} ${width}: ${error.message}`));
  await page.goto(`${base}?lang=${language}&theme=${theme}`);
  await page.locator('[data-testid=badge][data-state=live]').waitFor({ timeout: 120_000 });
  const file = `${folder}/explore-${width}-${theme}-${language}.png`;
  await page.screenshot({ path: file, fullPage: true });
  console.log(file);
  await page.close();
}
await browser.close();
await server.close();
