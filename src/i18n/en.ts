import { mergeCatalogues } from './mergeCatalogues.ts';

export default mergeCatalogues(
  import.meta.glob<Record<string, string>>('./en/*.json', { eager: true, import: 'default' }),
);
