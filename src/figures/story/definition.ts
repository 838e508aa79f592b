import type { FigureDefinition } from '../figureDefinition.ts';
import { real, type ViewOf } from '../viewFields.ts';
import { SORT_STOPS } from '../tape/sortStages.ts';

/** The tape of the story is sorted and cut; looking back comes later on the page. */
export const STORY_END = SORT_STOPS.indexOf('cut');

const view = {
  /** Where the tape stands between reading order and sorted, cut chunks; at its end at first. */
  progress: real({ least: 0, most: STORY_END, fallback: STORY_END, digits: 2 }),
};

export type StoryView = ViewOf<typeof view>;

export const storyDefinition: FigureDefinition<StoryView> = {
  id: 'story',
  view,
  sites: [
    'tokens',
    'outputLogits',
    'bucketIds',
    'sortOrder',
    'undoSort',
    'attention',
    'roundLogSumExp',
    'roundWeights',
  ],
};
