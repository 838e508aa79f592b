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

const ENDS = ['storyFinished', 'storyRendered', 'docsRendered'];

interface Channel {
  on(event: string, listener: (detail: unknown) => void): void;
  emit(event: string, detail: unknown): void;
}

/** The window with what `followChannel` leaves in the page; in there only a cast can say so. */
type Followed = Window & {
  heard: { name: string; detail: string }[];
  __STORYBOOK_ADDONS_CHANNEL__: Channel;
};

/** One page of the browser that opens one entry of the gallery after the other: it keeps the compiled scripts. */
export class GalleryPage {
  readonly page: Page;
  private readonly url: string;
  private faults: string[] = [];

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

  /** Opens an entry and waits for the end of its play. @returns what went wrong */
  async show({ id, type, tags }: GalleryEntry, globals = ''): Promise<string[]> {
    this.faults = [];
    const isPhone = tags.includes('phone');
    await this.page.setViewportSize(isPhone ? { width: 390, height: 844 } : { width: 1280, height: 800 });
    // The add-on's own accessibility check stays off: the test makes its own.
    const settings = `a11y.manual:!true${globals === '' ? '' : `;${globals}`}`;
    await this.page.goto(`${this.url}iframe.html?id=${id}&viewMode=${type}&globals=${settings}`);
    return this.ended(type === 'docs' ? 'docsRendered' : 'storyFinished');
  }

  /** Turns the toolbar's choices under the story that is shown. @returns what went wrong */
  async turn(globals: Readonly<Record<string, string>>): Promise<string[]> {
    this.faults = [];
    await this.page.evaluate((chosen) => {
      const followed = window as unknown as Followed;
      followed.heard.length = 0;
      followed.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: chosen });
    }, globals);
    return this.ended('storyRendered');
  }

  /** @returns what axe finds wrong with the story that is shown */
  async violations(): Promise<string[]> {
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(AXE);
    const { violations: found } = await this.page.evaluate(
      async (rules): Promise<Pick<AxeResults, 'violations'>> => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
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

  private async ended(end: string): Promise<string[]> {
    const isOver = (names: string[]) =>
      document.body.classList.contains('sb-show-errordisplay') ||
      (window as unknown as Followed).heard.some(({ name }) => names.includes(name));
    await this.page.waitForFunction(isOver, [...FAILURES, end]);
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
