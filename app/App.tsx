import { useEffect, useState } from 'react';
import { IntlProvider } from 'react-intl';
import { useStore } from 'zustand';
import { Route, Router, Switch } from 'wouter';
import { ErrorBoundary } from 'react-error-boundary';
import { FIRST_CATALOGUES } from '../src/i18n/catalogues.ts';
import type { Stores } from './stores.ts';
import { Crash } from '../components/shell/Crash.tsx';
import { ExplorePage } from './places/ExplorePage.tsx';
import { allMessages } from './places/allMessages.ts';
import { HeaderSection } from './sections/header/HeaderSection.tsx';
import { useHashPlace } from './address/hashLocation.ts';
import type { PageOptions } from './address/pageOptions.ts';

interface AppProps {
  readonly stores: Stores;
  readonly firstMessages: Record<string, string>;
  /** Called after the first figure has been drawn. Must be stable, or it is called again. */
  readonly onDrawn: () => void;
  readonly onRetry: (backend: PageOptions['backend']) => void;
}

/** Language, theme and the page. */
export function App({ stores, firstMessages, onDrawn, onRetry }: AppProps) {
  const { lab: store, themes } = stores;
  const language = useStore(store, (state) => state.language);
  const [spoken, setSpoken] = useState({ language, messages: firstMessages });
  const theme = useStore(themes, (state) => state.theme);

  useEffect(onDrawn, [onDrawn]);

  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  useEffect(() => {
    document.documentElement.lang = spoken.language;
    document.title = `${spoken.messages['app.name'] ?? ''}: ${spoken.messages['page.title'] ?? ''}`;
  }, [spoken]);

  useEffect(() => {
    let current = true;
    // All of them, so that no figure waits for its words once the page speaks the language.
    void Promise.all([FIRST_CATALOGUES[language](), allMessages(language)]).then(
      ([{ default: messages }]) => {
        if (current) setSpoken((before) => (before.language === language ? before : { language, messages }));
      },
    );
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
            themes.setState({ theme: next });
          }}
          onLanguage={store.getState().speak}
        />
        <Router hook={useHashPlace}>
          <Switch>
            {/* The default place, also for addresses of places that are not there. */}
            <Route>
              <ExplorePage stores={stores} onRetry={onRetry} />
            </Route>
          </Switch>
        </Router>
      </ErrorBoundary>
    </IntlProvider>
  );
}
