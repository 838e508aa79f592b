import { useState } from 'react';
import { AttentionFigure, FeedForwardFigure, HashingFigure, MachineFigure, MasksFigure } from 'reformer-lab';
import { MemoryFigure, ReversibleFigure, RoundsFigure, TapeFigure, TimeFigure } from 'reformer-lab';
import { changeSelection, changeViews, FIRST_SELECTION, firstViews } from 'reformer-lab';
import type { DrawnFigure, Selection, ShownRun, Views } from 'reformer-lab';

/** What is set in each figure at first; what is not named stands at its default. */
const SET: { readonly [Id in DrawnFigure]?: Partial<Views[Id]> } = {
  attention: { top: 4 },
  machine: { residual: 'ordinary', opened: 'attention' },
  tape: { progress: 2, matrices: 'one' },
  hashing: { circleRound: 1, step: 1 },
  masks: { over: 'all' },
  reversible: { place: 2, dimension: 5 },
  feedForward: { published: null, slices: 8, time: 3 },
  time: { layers: 6 },
  memory: { show: 'terms', termsOf: 'reformer' },
};

function viewsAtFirst(): Views {
  let views = firstViews();
  for (const id of Object.keys(SET) as DrawnFigure[]) views = changeViews(views, id, SET[id] ?? {});
  return views;
}

/** Every figure of one run, with one selection and the views kept by the page. */
export function EveryFigure({ run }: { readonly run: ShownRun }) {
  const [selection, setSelection] = useState<Selection>({ ...FIRST_SELECTION, token: 40 });
  const [views, setViews] = useState(viewsAtFirst);
  const onSelect = (change: Partial<Selection>) => {
    setSelection((before) => changeSelection(before, change));
  };
  const shared = { run, selection, onSelect };
  const of = <Id extends DrawnFigure>(id: Id) => ({
    view: views[id],
    onView: (change: Partial<Views[Id]>) => {
      setViews((before) => changeViews(before, id, change));
    },
  });
  return (
    <>
      <AttentionFigure {...shared} {...of('attention')} />
      <TapeFigure {...shared} {...of('tape')} />
      <HashingFigure {...shared} {...of('hashing')} />
      <MasksFigure {...shared} {...of('masks')} />
      <RoundsFigure {...shared} {...of('rounds')} />
      <TimeFigure {...shared} {...of('time')} />
      <ReversibleFigure {...shared} {...of('reversible')} />
      <FeedForwardFigure {...shared} {...of('feedForward')} />
      <MemoryFigure {...shared} {...of('memory')} />
      <MachineFigure {...shared} {...of('machine')} />
    </>
  );
}
