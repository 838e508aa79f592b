import { expect, test } from 'vitest';
import { addressDocument } from './addressDocument.ts';

/** `npx vitest run tests/scene/addressDocument.test.ts -u` writes it again. */
test('docs/ADDRESS.md lists every parameter as it is read', async () => {
  await expect(await addressDocument()).toMatchFileSnapshot('../../docs/ADDRESS.md');
});
