import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { newPage } from './newPage.ts';
import { serveFolder } from './serveFolder.ts';

const FOLDER = 'storybook-static';

/** The gallery must open from any folder of a host. */
const MOUNT = '/some/path/';

/** One page of the gallery, as its index lists it. */
export interface GalleryEntry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
  readonly tags: readonly string[];
}

/** @returns what an entry is of: the last word of its title, whose first are the folders */
export function componentOf({ title }: GalleryEntry): string {
  return title.slice(title.lastIndexOf('/') + 1);
}

/** The gallery behind a local server, and a browser. */
export interface GalleryStage {
  readonly origin: string;
  /** Address of the gallery. */
  readonly url: string;
  /** @returns a page in a window of its own: a page that another one covers is slowed down */
  newPage(): Promise<Page>;
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
  const server = await serveFolder(FOLDER, MOUNT);
  const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    origin: server.origin,
    url: server.origin + MOUNT,
    newPage: () => newPage(browser),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
