import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';

/** Message id → ICU text. */
export type Messages = Readonly<Record<string, string>>;

interface LabProviderProps {
  readonly language: 'en' | 'ru' | 'ko';
  /** The language's catalogue. */
  readonly messages: Messages;
  /** Messages that take the place of the catalogue's. */
  readonly custom?: Messages;
  readonly children: ReactNode;
}

/** What every figure needs around it: its language and its texts. */
export function LabProvider({ language, messages, custom, children }: LabProviderProps) {
  return (
    <IntlProvider locale={language} messages={{ ...messages, ...custom }}>
      <div className="lab" lang={language}>
        {children}
      </div>
    </IntlProvider>
  );
}
