import type { ReactNode } from 'react';
import { goTo } from '../parts/goTo.ts';
import { useText } from '../parts/text.ts';
import './header.css';

type HeaderTheme = 'light' | 'dark' | 'projector' | 'auto';

interface HeaderProps {
  readonly language: 'en' | 'ru' | 'ko';
  readonly theme: HeaderTheme;
  readonly badge: ReactNode;
  readonly onLanguage: (language: 'en' | 'ru' | 'ko') => void;
  readonly onTheme: (theme: HeaderTheme) => void;
}

const LANGUAGES = ['en', 'ru', 'ko'] as const;
const NEXT_THEME = { auto: 'light', light: 'dark', dark: 'projector', projector: 'auto' } as const;

/** Name, badge, languages and theme. */
export function Header({ language, theme, badge, onLanguage, onTheme }: HeaderProps) {
  const text = useText();
  return (
    <header className="header">
      <a
        className="skip"
        href="#figures"
        onClick={(event) => {
          // The part after # is a place of the page, not an element.
          event.preventDefault();
          goTo(document.getElementById('figures'));
        }}
      >
        {text('header.skip')}
      </a>
      <span className="brand">{text('app.name')}</span>
      {badge}
      <nav aria-label={text('header.languages')}>
        {LANGUAGES.map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-pressed={each === language}
            title={text(`language.${each}`)}
            onClick={() => {
              onLanguage(each);
            }}
          >
            {each.toUpperCase()}
          </button>
        ))}
        <button
          type="button"
          onClick={() => {
            onTheme(NEXT_THEME[theme]);
          }}
        >
          {text(`theme.${theme}`)}
        </button>
      </nav>
    </header>
  );
}
