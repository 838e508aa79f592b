import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { chromium, type BrowserContext } from 'playwright';

const FOLDER = 'storybook-static';

/** The gallery must open from any folder of a host. */
const MOUNT = '/some/path/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** One page of the gallery, as its index lists it. */
export interface GalleryEntry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
  readonly tags: readonly string[];
}

/** The gallery behind a local server, and a browser. */
export interface GalleryStage {
  readonly origin: string;
  /** Address of the gallery. */
  readonly url: string;
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** Builds the gallery unless it is built. @returns its pages */
export function galleryEntries(): GalleryEntry[] {
  const index = join(FOLDER, 'index.json');
  if (!existsSync(index)) execFileSync('npm', ['run', 'build:storybook'], { stdio: 'ignore' });
  const { entries } = JSON.parse(readFileSync(index, 'utf8')) as { entries: Record<string, GalleryEntry> };
  return Object.values(entries);
}

export async function openGallery(): Promise<GalleryStage> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(pathname.slice(MOUNT.length) || 'index.html');
    const file =
      pathname.startsWith(MOUNT) && !path.startsWith('..')
        ? readFile(join(FOLDER, path))
        : Promise.reject(new Error(path));
    file.then(
      (bytes) =>
        response
          .writeHead(200, {
            'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
            'cache-control': 'max-age=600',
          })
          .end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    origin,
    url: origin + MOUNT,
    context: await browser.newContext(),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
