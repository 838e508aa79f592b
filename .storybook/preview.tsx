import '@fontsource-variable/ibm-plex-sans/wght.css';
import '@fontsource/ibm-plex-mono/400.css';
import '@fontsource/ibm-plex-mono/500.css';
import '../components/styles.css';
import type { Decorator, Preview } from '@storybook/react-vite';
import { IntlProvider } from 'react-intl';
import en from '../src/i18n/en.json';
import ko from '../src/i18n/ko.json';
import ru from '../src/i18n/ru.json';

const CATALOGUES: Readonly<Record<string, Record<string, string>>> = { en, ru, ko };

/** Width of a phone's screen, and the page's padding on it, in pixels. */
const PHONE = 390;
const PADDING = 16;

/** Language and theme as the page has them; a story tagged `phone` is as wide as a phone's screen. */
const asOnThePage: Decorator = (Story, { globals, parameters, tags }) => {
  const language = String(globals['language']);
  document.documentElement.lang = language;
  document.documentElement.dataset['theme'] = String(globals['theme']);
  return (
    <IntlProvider locale={language} messages={CATALOGUES[language] ?? en}>
      <div
        lang={language}
        style={{
          ...{ background: 'var(--paper)', color: 'var(--ink)' },
          ...(tags.includes('phone') && {
            width: parameters['layout'] === 'fullscreen' ? PHONE : PHONE - 2 * PADDING,
          }),
        }}
      >
        <Story />
      </div>
    </IntlProvider>
  );
};

const preview: Preview = {
  decorators: [asOnThePage],
  tags: ['autodocs'],
  initialGlobals: { language: 'en', theme: 'light' },
  globalTypes: {
    language: {
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'ru', title: 'Русский' },
          { value: 'ko', title: '한국어' },
        ],
      },
    },
    theme: {
      toolbar: {
        title: 'Theme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    viewport: {
      options: {
        phone: { name: 'Phone, 390 px', styles: { width: `${String(PHONE)}px`, height: '844px' } },
        laptop: { name: 'Laptop, 1280 px', styles: { width: '1280px', height: '800px' } },
        projector: { name: 'Projector, 1920 px', styles: { width: '1920px', height: '1080px' } },
      },
    },
  },
};

export default preview;
