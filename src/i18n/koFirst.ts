import { mergeCatalogues } from './mergeCatalogues.ts';
import parts from './ko/parts.json';
import shell from './ko/shell.json';
import story from './ko/story.json';

export default mergeCatalogues({ parts, shell, story });
