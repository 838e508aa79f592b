import { mergeCatalogues } from './mergeCatalogues.ts';
import parts from './en/parts.json';
import shell from './en/shell.json';
import story from './en/story.json';

export default mergeCatalogues({ parts, shell, story });
