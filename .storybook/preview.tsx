import '@fontsource-variable/ibm-plex-sans/wght.css';
import '@fontsource-variable/noto-sans-kr/wght.css';
import '@fontsource/ibm-plex-mono/400.css';
import '@fontsource/ibm-plex-mono/500.css';
import '../components/styles.css';
import './preview.css';
import type { Decorator, Preview } from '@storybook/react-vite';
import { LabProvider } from '../components/parts/LabProvider.tsx';
import en from '../src/i18n/en.ts';
import ko from '../src/i18n/ko.ts';
import ru from '../src/i18n/ru.ts';
import { FIRST_GLOBALS, TOOLBAR } from './toolbar.ts';

const CATALOGUES = { en, ru, ko } as const;

/** Width of a phone's screen, and the page's padding on it, in pixels. */
const PHONE = 390;
const PADDING = 16;

/** The toolbar's choices as the page has them; a story tagged `phone` is as wide as a phone's screen. */
const asOnThePage: Decorator = (Story, { globals, parameters, tags }) => {
  const language = globals['language'] as keyof typeof CATALOGUES;
  const page = document.documentElement;
  page.lang = language;
  document.body.classList.add('lab');
  page.dataset['theme'] = String(globals['theme']);
  page.dataset['palette'] = String(globals['palette']);
  page.dataset['motion'] = String(globals['motion']);
  return (
    <LabProvider language={language} messages={CATALOGUES[language]}>
      <div
        style={{
          ...{ background: 'var(--paper)', color: 'var(--ink)' },
          ...(tags.includes('phone') && {
            width: parameters['layout'] === 'fullscreen' ? PHONE : PHONE - 2 * PADDING,
          }),
        }}
      >
        <Story />
      </div>
    </LabProvider>
  );
};

const preview: Preview = {
  decorators: [asOnThePage],
  tags: ['autodocs'],
  initialGlobals: FIRST_GLOBALS,
  globalTypes: TOOLBAR,
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    options: {
      storySort: {
        order: ['Start here', 'How a figure is fed', 'Design tokens', 'Accessibility', 'Reading guides'],
      },
    },
    viewport: {
      options: {
        narrow: { name: 'Narrow, 320 px', styles: { width: '320px', height: '640px' } },
        phone: { name: 'Phone, 390 px', styles: { width: `${String(PHONE)}px`, height: '844px' } },
        laptop: { name: 'Laptop, 1280 px', styles: { width: '1280px', height: '800px' } },
        projector: { name: 'Projector, 1920 px', styles: { width: '1920px', height: '1080px' } },
      },
    },
  },
};

export default preview;
