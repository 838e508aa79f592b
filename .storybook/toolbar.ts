import type { Preview } from '@storybook/react-vite';

/** What the toolbar shows first. Viewports are in preview.tsx, where the add-on looks for them. */
export const FIRST_GLOBALS = {
  language: 'en',
  theme: 'light',
  palette: 'standard',
  motion: 'full',
  recording: 'language',
};

function choice(
  title: string,
  icon: 'globe' | 'contrast' | 'paintbrush' | 'play' | 'database',
  items: [string, string][],
) {
  return {
    toolbar: {
      title,
      icon,
      dynamicTitle: true,
      items: items.map(([value, name]) => ({ value, title: name })),
    },
  };
}

/** What every story can be looked at in: the page's own settings, and the run that it is drawn from. */
export const TOOLBAR: NonNullable<Preview['globalTypes']> = {
  language: choice('Language', 'globe', [
    ['en', 'English'],
    ['ru', 'Русский'],
    ['ko', '한국어'],
  ]),
  theme: choice('Theme', 'contrast', [
    ['light', 'Light'],
    ['dark', 'Dark'],
    ['projector', 'Projector'],
  ]),
  palette: choice('Palette', 'paintbrush', [
    ['standard', 'Colours'],
    ['greyscale', 'Greyscale'],
  ]),
  motion: choice('Motion', 'play', [
    ['full', 'Full motion'],
    ['reduced', 'Reduced motion'],
  ]),
  recording: choice('Recording', 'database', [
    ['language', "The language's run"],
    ['en', 'Run of the English phrase'],
    ['ru', 'Run of the Russian phrase'],
    ['ko', 'Run of the Korean phrase'],
  ]),
};
