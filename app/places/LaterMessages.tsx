import { use, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { allMessages } from './allMessages.ts';
import type { Language } from '../../src/tasks/defaultPhrases.ts';

/** What is below the first screen: it waits for the messages that the first screen does without. */
export function LaterMessages({ children }: { readonly children: ReactNode }) {
  const { locale } = useIntl();
  return (
    <IntlProvider locale={locale} messages={use(allMessages(locale as Language))}>
      {children}
    </IntlProvider>
  );
}
