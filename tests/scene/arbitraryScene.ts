import * as fc from 'fast-check';
import type { FieldKind } from '../../src/figures/viewFields.ts';
import { withinConfig } from '../../src/recording/selection.ts';
import { fitPhrase } from '../../src/scene/phraseField.ts';
import { firstScene, type Scene } from '../../src/scene/scene.ts';
import { SCENE_FIELDS } from '../../src/scene/sceneFields.ts';
import { configOf, nearestSettings } from '../../src/scene/settings.ts';

/** Values of a field's kind, drawn from the same table that its address is read by. */
export function arbitraryValue(kind: FieldKind): fc.Arbitrary<unknown> {
  switch (kind.type) {
    case 'choice':
      return fc.constantFrom(...kind.options);
    case 'number': {
      const scale = 10 ** kind.digits;
      return fc
        .integer({ min: Math.ceil(kind.least * scale), max: Math.floor(kind.most * scale) })
        .map((steps) => Number((steps / scale).toFixed(kind.digits)));
    }
    case 'flag':
      return fc.boolean();
    case 'list':
      return fc.array(arbitraryValue(kind.of), { minLength: kind.length, maxLength: kind.length });
    case 'optional':
      return fc.option(arbitraryValue(kind.of), { nil: null });
    case 'text':
      return fc.string({ unit: 'grapheme', maxLength: 300 }).map(fitPhrase);
  }
}

/** A Scene that a person could have set: each part its default in half of the cases, the settings runnable. */
export const arbitraryScene: fc.Arbitrary<Scene> = fc
  .tuple(...SCENE_FIELDS.map(({ field }) => fc.option(arbitraryValue(field.kind), { nil: undefined })))
  .map((values) => {
    const first = firstScene('en');
    const scene = SCENE_FIELDS.reduce(
      (made, { put }, index) => (values[index] === undefined ? made : put(made, values[index])),
      first,
    );
    const settings = nearestSettings(scene.settings);
    return { ...scene, settings, selection: withinConfig(scene.selection, configOf(settings)) };
  });
