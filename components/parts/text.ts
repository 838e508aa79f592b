import { useIntl } from 'react-intl';

/** Values that a message may hold. */
export type Values = Record<string, string | number>;

/** @returns a function from a message's id to its text in the person's language */
export function useText(): (id: string, values?: Values) => string {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id }, values);
}
