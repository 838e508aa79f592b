import { describe, expect, test } from 'vitest';
import { FIGURES } from '../../src/figures/definitions.ts';
import { decodeScene } from '../../src/scene/decodeScene.ts';
import { MOVED_FIELDS } from '../../src/scene/versions/movedFields.ts';
import { MOVED_PARTS } from '../../src/scene/versions/movedParts.ts';

describe('an address that asks for a part that has become a figure', () => {
  test.each(['v=1&figure=memory', 'v=2&figure=memory', 'v=1', 'v=2'])('%s opens that figure', (start) => {
    const said = 'memory.show=time&memory.layers=6&memory.curveLsh=1&memory.budget=80000000000';
    const { scene, dropped } = decodeScene(`${start}&${said}`, 'en');
    expect(dropped).toEqual([]);
    expect(scene.figure).toBe('time');
    expect(scene.views.time).toMatchObject({ layers: 6, curveLsh: true });
    // What did not go with it is said of the figure as before.
    expect(scene.views.memory).toMatchObject({ show: 'memory', layers: 12, curveLsh: false, budget: 80e9 });
  });

  test('shows of what it leaves unsaid what its version showed: in the first all remedies are taken', () => {
    const remedies = (link: string) => {
      const { recompute, hash, reversible, slice, curveReformer } = decodeScene(link, 'en').scene.views.time;
      return [recompute, hash, reversible, slice, curveReformer];
    };
    expect(remedies('v=1&memory.show=time')).toEqual([true, true, true, true, true]);
    expect(remedies('v=2&memory.show=time')).toEqual([false, false, false, false, false]);
    expect(remedies('v=2&memory.show=time&memory.hash=1')).toEqual([false, true, false, false, false]);
  });

  test('stays with another figure that it names', () => {
    expect(decodeScene('v=2&figure=masks&memory.show=time', 'en').scene.figure).toBe('masks');
  });

  test('is followed in what it says by the new name first', () => {
    const { scene, dropped } = decodeScene('v=2&memory.show=time&memory.layers=6&time.layers=3', 'en');
    expect(dropped).toEqual([]);
    expect(scene.views.time.layers).toBe(3);
  });

  test('asks for it by its parameter alone: the figure’s other parts keep their fields', () => {
    const { scene } = decodeScene('v=2&figure=memory&memory.show=terms&memory.layers=6', 'en');
    expect(scene.figure).toBe('memory');
    expect([scene.views.memory.layers, scene.views.time.layers]).toEqual([6, 12]);
  });

  test('every field that went is one of the new figure', () => {
    const [{ fields }] = MOVED_PARTS as readonly [(typeof MOVED_PARTS)[number]];
    expect([...fields].toSorted()).toEqual(Object.keys(FIGURES.time.view).toSorted());
  });
});

describe('a field that has moved to another figure', () => {
  test('is set by its old name, and by its new one where an address says both, in whatever order', () => {
    const share = (said: string) => decodeScene(`v=2&${said}`, 'en').scene.views.rounds.share;
    expect(share('masks.share=top1')).toBe('top1');
    expect(share('masks.share=top1&rounds.share=top4')).toBe('top4');
    expect(share('rounds.share=top4&masks.share=top1')).toBe('top4');
    expect(decodeScene('v=1&masks.share=top1', 'en').dropped).toEqual([]);
  });

  test('has a name of its own now', () => {
    for (const [before, now] of Object.entries(MOVED_FIELDS)) {
      const [figure = '', field = ''] = now.split('.');
      expect(Object.keys(FIGURES[figure as keyof typeof FIGURES].view), now).toContain(field);
      const [old = '', gone = ''] = before.split('.');
      expect(Object.keys(FIGURES[old as keyof typeof FIGURES].view), before).not.toContain(gone);
    }
  });
});
