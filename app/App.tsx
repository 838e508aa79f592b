import { useEffect, useState } from 'react';
import { IntlProvider } from 'react-intl';
import { useStore } from 'zustand';
import { ErrorBoundary } from 'react-error-boundary';
import { CATALOGUES } from '../src/i18n/catalogues.ts';
import type { Stores } from './stores.ts';
import { Crash } from '../components/shell/Crash.tsx';
import { ExplorePage } from './places/ExplorePage.tsx';
import { HeaderSection } from './sections/header/HeaderSection.tsx';
import { writeUrlOption, type Theme, type UrlOptions } from './urlOptions.ts';

interface AppProps {
  readonly stores: Stores;
  readonly options: UrlOptions;
  readonly firstMessages: Record<string, string>;
  /** Called once, after the first figure has been drawn. */
  readonly onDrawn: () => void;
  readonly onRetry: (backend: UrlOptions['backend']) => void;
}

/** Language, theme and the page. */
export function App({ stores, options, firstMessages, onDrawn, onRetry }: AppProps) {
  const { lab: store } = stores;
  const language = useStore(store, (state) => state.language);
  const [spoken, setSpoken] = useState({ language, messages: firstMessages });
  const [theme, setTheme] = useState<Theme>(options.theme);

  useEffect(onDrawn, []); // eslint-disable-line react-hooks/exhaustive-deps -- once, after the first paint

  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  useEffect(() => {
    let current = true;
    void CATALOGUES[language]().then(({ default: messages }) => {
      if (!current) return;
      document.documentElement.lang = language;
      document.title = `${messages['app.name'] ?? ''}: ${messages['page.title'] ?? ''}`;
      setSpoken({ language, messages });
    });
    return () => {
      current = false;
    };
  }, [language]);

  return (
    <IntlProvider locale={spoken.language} messages={spoken.messages}>
      <ErrorBoundary FallbackComponent={Crash}>
        <HeaderSection
          store={store}
          theme={theme}
          onTheme={(next) => {
            writeUrlOption('theme', next);
            setTheme(next);
          }}
          onLanguage={(next) => {
            writeUrlOption('lang', next);
            store.getState().speak(next);
          }}
        />
        <ExplorePage stores={stores} onRetry={onRetry} />
      </ErrorBoundary>
    </IntlProvider>
  );
}
