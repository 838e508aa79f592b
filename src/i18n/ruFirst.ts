import { mergeCatalogues } from './mergeCatalogues.ts';
import parts from './ru/parts.json';
import shell from './ru/shell.json';
import story from './ru/story.json';

export default mergeCatalogues({ parts, shell, story });
