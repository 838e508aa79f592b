import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import type { GalleryEntry, GalleryStage } from '../../scripts/browser/galleryStage.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** A story is a part of a page, so it stands in no landmark. */
const PAGE_RULES = ['region'];

const FAILURES = [
  'storyThrewException',
  'storyErrored',
  'storyMissing',
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
];

const ENDS = ['storyFinished', 'docsRendered'];

interface Channel {
  on(event: string, listener: (detail: unknown) => void): void;
  emit(event: string, detail: unknown): void;
}

/** The window with what `followChannel` and axe leave in the page; in there only a cast can say so. */
type Followed = Window & {
  axe: typeof import('axe-core');
  heard: { name: string; detail: string }[];
  __STORYBOOK_ADDONS_CHANNEL__: Channel;
};

/** In milliseconds: a page that another one covers is given hardly a frame. */
const POLLING = { polling: 20 };

/** The toolbar's choices that `turn` may have left, as they are at first. */
const AT_FIRST = { theme: 'light', palette: 'standard', motion: 'full', language: 'en' };

/** One page of the browser that shows one entry of the gallery after the other, as its sidebar does: in place. */
export class GalleryPage {
  readonly page: Page;
  private readonly url: string;
  private faults: string[] = [];
  private isSound = false;

  private constructor(page: Page, url: string) {
    this.page = page;
    this.url = url;
  }

  static async open(stage: GalleryStage): Promise<GalleryPage> {
    const page = await stage.newPage();
    const gallery = new GalleryPage(page, stage.url);
    const tell = (fault: string) => gallery.faults.push(fault);
    await page.addInitScript(followChannel, [...FAILURES, ...ENDS]);
    page.on('pageerror', (error) => tell(`page error: ${error.message}`));
    page.on('request', (request) => {
      if (/^(http|ws)/.test(request.url()) && !request.url().startsWith(stage.origin))
        tell(`asks ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) tell(`${String(response.status())} for ${response.url()}`);
    });
    return gallery;
  }

  /** Loads the gallery anew with an entry and waits for the end of its play. @returns what went wrong */
  async open(entry: GalleryEntry, globals = ''): Promise<string[]> {
    await this.begin(entry);
    // The add-on's own accessibility check stays off: the test makes its own.
    const settings = `a11y.manual:!true${globals === '' ? '' : `;${globals}`}`;
    await this.page.goto(`${this.url}iframe.html?id=${entry.id}&viewMode=${entry.type}&globals=${settings}`);
    return this.end(entry);
  }

  /** Changes to a story in place and waits for the end of its play. @returns what went wrong */
  async show(entry: GalleryEntry): Promise<string[]> {
    if (!this.isSound) return this.open(entry);
    // Storybook loads its page anew where it is to leave a story that it still renders.
    await this.turn(AT_FIRST);
    await this.begin(entry);
    // The page follows a little after it has been told.
    await this.page.waitForFunction(
      (width) => innerWidth === width,
      this.page.viewportSize()?.width,
      POLLING,
    );
    await this.page.evaluate(({ id, type }) => {
      const followed = window as unknown as Followed;
      followed.heard.length = 0;
      followed.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId: id, viewMode: type });
    }, entry);
    return this.end(entry);
  }

  /** Turns the toolbar's choices under the story that is shown. @returns what went wrong */
  async turn(globals: Readonly<Record<string, string>>): Promise<string[]> {
    this.faults = [];
    await this.page.evaluate((chosen) => {
      const followed = window as unknown as Followed;
      followed.heard.length = 0;
      followed.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: chosen });
    }, globals);
    return this.ended('storyFinished');
  }

  /** @returns what axe finds wrong with the story that is shown */
  async violations(): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(AXE);
    const { violations: found } = await this.page.evaluate(
      async (rules): Promise<Pick<AxeResults, 'violations'>> => {
        const { axe } = window as unknown as Followed;
        return axe.run('#storybook-root', {
          resultTypes: ['violations'],
          rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])),
        });
      },
      PAGE_RULES,
    );
    return found.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  }

  private async begin({ tags }: GalleryEntry): Promise<void> {
    this.faults = [];
    const size = tags.includes('phone') ? { width: 390, height: 844 } : { width: 1280, height: 800 };
    await this.page.setViewportSize(size);
  }

  /** After a fault, or a page of documentation, the next entry gets a page that knows nothing of it. */
  private async end({ id, type }: GalleryEntry): Promise<string[]> {
    const found = await this.ended(type === 'docs' ? 'docsRendered' : 'storyFinished', id);
    this.isSound = found.length === 0 && type === 'story';
    return found;
  }

  /** Waits for an event, of one entry where its id is given. */
  private async ended(end: string, id?: string): Promise<string[]> {
    const named = id === undefined ? '' : JSON.stringify(id);
    const isOver = ({ failures, end, named }: { failures: string[]; end: string; named: string }) =>
      document.body.classList.contains('sb-show-errordisplay') ||
      (window as unknown as Followed).heard.some(
        ({ name, detail }) => failures.includes(name) || (name === end && detail.includes(named)),
      );
    await this.page.waitForFunction(isOver, { failures: FAILURES, end, named }, POLLING);
    const told = await this.page.evaluate((failures) => {
      const { heard } = window as unknown as Followed;
      const shown = document.body.classList.contains('sb-show-errordisplay')
        ? [document.body.innerText.slice(0, 200)]
        : [];
      return [
        ...heard
          .filter(({ name }) => failures.includes(name))
          .map(({ name, detail }) => `${name}: ${detail}`),
        ...shown,
      ];
    }, FAILURES);
    return [...this.faults, ...told];
  }
}

/** Runs in the page before anything else: keeps what the gallery's channel says. */
function followChannel(events: string[]): void {
  const heard: { name: string; detail: string }[] = [];
  let current: Channel | undefined;
  Object.assign(window, { heard });
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => current,
    set: (channel: Channel | undefined) => {
      if (channel !== undefined && channel !== current) {
        for (const name of events) {
          channel.on(name, (detail) => {
            const { message } = (detail ?? {}) as { message?: string };
            heard.push({ name, detail: message ?? JSON.stringify(detail) });
          });
        }
      }
      current = channel;
    },
  });
}
