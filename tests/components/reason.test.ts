import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { reasonText } from '../../components/parts/reason.ts';
import { CATALOGUES } from '../../src/i18n/catalogues.ts';
import type { FailureReason } from '../../src/protocol/failureReason.ts';

/** One of each code; a code that is new does not compile without its row. */
const EXAMPLES: { readonly [Code in FailureReason['code']]: Extract<FailureReason, { code: Code }> } = {
  noAdapter: { code: 'noAdapter' },
  softwareAdapter: { code: 'softwareAdapter', adapter: 'llvmpipe' },
  notStarted: { code: 'notStarted' },
  deviceUnusable: { code: 'deviceUnusable' },
  selfTest: { code: 'selfTest', message: 'hashTokens gave 3 at 0; 2 is right' },
  noBackend: {
    code: 'noBackend',
    failed: [
      { backend: 'webgpu', reason: { code: 'softwareAdapter', adapter: 'llvmpipe' } },
      { backend: 'wasm', reason: { code: 'notStarted' } },
    ],
  },
  deviceLost: { code: 'deviceLost', cause: 'unknown', message: 'device hung' },
  outOfMemory: { code: 'outOfMemory' },
  noWorkers: { code: 'noWorkers' },
  workerRefused: { code: 'workerRefused', message: 'blocked by a policy' },
  workerNotLoaded: { code: 'workerNotLoaded' },
  workerDied: { code: 'workerDied', message: 'a stray error' },
  workerEnded: { code: 'workerEnded' },
  noWorker: { code: 'noWorker' },
  nothingTrained: { code: 'nothingTrained' },
  fileRefused: { code: 'fileRefused', file: 'x.safetensors', message: 'it is empty' },
  networkRefused: {
    code: 'networkRefused',
    file: 'x.safetensors',
    field: 'modelDim',
    actual: '256',
    required: '64',
  },
  notFetched: { code: 'notFetched', url: './weights/x.safetensors', status: 404 },
  unexpected: { code: 'unexpected', message: 'as the browser says' },
};

describe.each(['en', 'ru', 'ko'] as const)('in %s', (language) => {
  it.each(Object.values(EXAMPLES))('$code is said, with its values', async (reason) => {
    const { default: messages } = await CATALOGUES[language]();
    const { formatMessage } = createIntl({
      locale: language,
      messages,
      onError: (error) => {
        throw error;
      },
    });
    const said = reasonText((id, values) => formatMessage({ id }, values), reason);
    expect(said).not.toBe('');
    expect(said).not.toMatch(/reason\.|[{}]/);
    for (const value of [
      'adapter',
      'message',
      'url',
      'status',
      'file',
      'field',
      'actual',
      'required',
    ] as const)
      if (value in reason) expect(said).toContain(reason[value as keyof typeof reason]);
    if (reason.code === 'noBackend') expect(said).toContain('llvmpipe');
  });
});

it('a device that was switched off says so, not what the browser words', async () => {
  const { default: messages } = await CATALOGUES.en();
  const { formatMessage } = createIntl({ locale: 'en', messages });
  const reason = { code: 'deviceLost', cause: 'destroyed', message: 'Device was destroyed.' } as const;
  expect(reasonText((id, values) => formatMessage({ id }, values), reason)).toBe('it was switched off');
});
