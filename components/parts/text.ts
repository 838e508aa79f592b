import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Values that a message may hold. */
export type Values = Record<string, string | number>;

/** @returns a function from a message's id to its text in the person's language; another one only in another language */
export function useText(): (id: string, values?: Values) => string {
  const { formatMessage } = useIntl();
  return useCallback((id, values) => formatMessage({ id }, values), [formatMessage]);
}
