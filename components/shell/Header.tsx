import type { ReactNode } from 'react';
import { goTo } from '../parts/goTo.ts';
import { nextPlace } from '../parts/nextPlace.ts';
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
        <span
          className="languages"
          role="toolbar"
          aria-label={text('header.languages')}
          onKeyDown={(event) => {
            const place = [...event.currentTarget.children].findIndex(
              (each) => each === document.activeElement,
            );
            const next = nextPlace(event.key, place, LANGUAGES.length);
            const target = next === null ? undefined : event.currentTarget.children[next];
            if (!(target instanceof HTMLElement)) return;
            event.preventDefault();
            target.focus();
          }}
        >
          {LANGUAGES.map((each) => (
            <button
              key={each}
              type="button"
              lang={each}
              // One tab stop; the arrow keys go on.
              tabIndex={each === language ? 0 : -1}
              aria-pressed={each === language}
              title={text(`language.${each}`)}
              onClick={() => {
                onLanguage(each);
              }}
            >
              {each.toUpperCase()}
            </button>
          ))}
        </span>
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
