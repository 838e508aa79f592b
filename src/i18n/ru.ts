import { mergeCatalogues } from './mergeCatalogues.ts';

export default mergeCatalogues(
  import.meta.glob<Record<string, string>>('./ru/*.json', { eager: true, import: 'default' }),
);
