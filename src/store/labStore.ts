import { createStore, type StoreApi } from 'zustand/vanilla';
import type { QuestionPair } from '../tasks/questionPair.ts';
import type { BackendFacts, Recording } from '../recording/recording.ts';
import type { ReformerConfig } from '../config/reformerConfig.ts';
import { changeSelection, FIRST_SELECTION, type Selection } from '../recording/selection.ts';
import { defaultPhrase, FIRST_SEEDS, type Language } from '../tasks/defaultPhrases.ts';
import { questionPairs, wordLength } from '../tasks/duplication.ts';
import { encodePhrase, type EncodedPhrase } from '../tasks/phrase.ts';
import {
  boundsOf,
  configOf,
  DEFAULT_SETTINGS,
  settingProblems,
  type SettingProblem,
  type Settings,
} from '../scene/settings.ts';

/** Asks the model for one run. Injected, so that stories and tests pass a recording instead. */
export type RunModel = (config: ReformerConfig, seed: number, ids: Int32Array) => Promise<Recording>;

/** What the figures show: one run and the phrase it read. They never mix with newer settings. */
export interface ShownRun {
  readonly recording: Recording;
  readonly phrase: string;
  readonly encoded: EncodedPhrase;
  /** Which position looks for which. */
  readonly pairs: readonly QuestionPair[];
  /** False while it comes from a file. */
  readonly live: boolean;
}

export type Status = 'empty' | 'recorded' | 'starting' | 'running' | 'ready' | 'failed';

/** The whole state of the page. */
export interface LabState {
  readonly settings: Settings;
  readonly phrase: string;
  readonly language: Language;
  readonly shown: ShownRun | null;
  readonly status: Status;
  readonly problems: readonly SettingProblem[];
  /** What went wrong in the worker, as it says it. */
  readonly failure: string | null;
  readonly backend: BackendFacts | null;
  /** Backends tried before the one that runs, with the reason. */
  readonly givenUp: readonly { readonly backend: string; readonly reason: string }[];
  /** Why the device was lost, when it was; another one has taken its place. */
  readonly lostDevice: string | null;
  readonly selection: Selection;
  /** True while the selection is held: hovering does not move it. */
  readonly pinned: boolean;
}

/** What a person, or the page's start, can do. */
export interface LabActions {
  readonly showRecorded: (recording: Recording, phrase: string) => void;
  readonly deviceLost: (reason: string) => void;
  readonly backendStarting: () => void;
  readonly backendStarted: (facts: BackendFacts, givenUp: LabState['givenUp'], run: RunModel) => void;
  readonly backendFailed: (message: string) => void;
  readonly change: (changes: Partial<Settings>) => void;
  readonly type: (phrase: string) => void;
  readonly reset: () => void;
  readonly speak: (language: Language) => void;
  /** Moves the selection unless it is pinned. */
  readonly hover: (selection: Partial<Selection>) => void;
  readonly select: (selection: Partial<Selection>) => void;
  readonly pin: (pinned: boolean) => void;
}

export type LabStore = StoreApi<LabState & LabActions>;

/** @returns a store whose state is the default example of the language */
export function createLabStore(language: Language): LabStore {
  let runModel: RunModel | null = null;
  let latest = 0;

  return createStore<LabState & LabActions>()((set, get) => {
    /** Runs what is set now; a run that a newer one has overtaken is dropped. */
    async function run(): Promise<void> {
      const { settings, phrase } = get();
      const problems = settingProblems(settings);
      const id = ++latest;
      set({ problems, failure: null });
      if (problems.length > 0) {
        set({ status: get().shown?.live === true ? 'ready' : 'recorded' });
        return;
      }
      if (runModel === null) return;
      const config = configOf(settings);
      const encoded = encodePhrase(phrase, { tokens: config.maxTokens, vocabulary: config.vocabulary });
      set({ status: 'running' });
      try {
        const recording = await runModel(config, settings.seed, Int32Array.from(encoded.ids));
        if (id !== latest) return;
        const shown = {
          recording,
          phrase,
          encoded,
          pairs: questionPairs({ tokens: config.maxTokens }),
          live: true,
        };
        set({
          shown,
          status: 'ready',
          selection: fitSelection(get().selection, get().shown?.recording.config.maxTokens, config),
        });
      } catch (error) {
        if (id === latest)
          set({ status: 'failed', failure: error instanceof Error ? error.message : String(error) });
      }
    }

    return {
      settings: { ...DEFAULT_SETTINGS, seed: FIRST_SEEDS[language] },
      phrase: example(language, DEFAULT_SETTINGS),
      language,
      shown: null,
      status: 'empty',
      problems: [],
      failure: null,
      backend: null,
      givenUp: [],
      lostDevice: null,
      selection: FIRST_SELECTION,
      pinned: false,

      showRecorded: (recording, phrase) => {
        if (get().shown?.live === true) return;
        const encoded = encodePhrase(phrase, {
          tokens: recording.config.maxTokens,
          vocabulary: recording.config.vocabulary,
        });
        const pairs = questionPairs({ tokens: recording.config.maxTokens });
        set({
          shown: { recording, phrase, encoded, pairs, live: false },
          status: get().status === 'empty' ? 'recorded' : get().status,
        });
      },
      deviceLost: (reason) => {
        set({ lostDevice: reason });
      },
      backendStarting: () => {
        set({ status: 'starting', failure: null });
      },
      backendStarted: (backend, givenUp, runner) => {
        runModel = runner;
        set({ backend, givenUp });
        void run();
      },
      backendFailed: (failure) => {
        runModel = null;
        set({ status: 'failed', failure });
      },
      change: (changes) => {
        const { settings, phrase, language } = get();
        set({ settings: { ...settings, ...scaledChunk(settings, changes.tokens), ...changes } });
        // The default example has a phrase for every length; a phrase of one's own stays.
        if (phrase === example(language, settings)) set({ phrase: example(language, get().settings) });
        void run();
      },
      type: (phrase) => {
        set({ phrase });
        void run();
      },
      reset: () => {
        const spoken = get().language;
        set({
          settings: { ...DEFAULT_SETTINGS, seed: FIRST_SEEDS[spoken] },
          phrase: example(spoken, DEFAULT_SETTINGS),
          selection: FIRST_SELECTION,
          pinned: false,
        });
        void run();
      },
      speak: (next) => {
        const { phrase, language: before, settings } = get();
        set({ language: next });
        // A phrase of one's own stays; the default example follows the language, with its own seed.
        if (phrase !== example(before, settings) || next === before) return;
        const seed = settings.seed === FIRST_SEEDS[before] ? FIRST_SEEDS[next] : settings.seed;
        set({ phrase: example(next, settings), settings: { ...settings, seed } });
        void run();
      },
      hover: (changes) => {
        if (!get().pinned) get().select(changes);
      },
      select: (changes) => {
        const { selection } = get();
        const isNew = Object.entries(changes).some(
          ([part, value]) => selection[part as keyof Selection] !== value,
        );
        // The pointer within one cell tells the same again: nobody needs to be drawn for that.
        if (isNew) set({ selection: changeSelection(selection, changes) });
      },
      pin: (pinned) => {
        set({ pinned });
      },
    };
  });
}

/** The phrase of the default example at this length. */
function example(language: Language, settings: Pick<Settings, 'tokens'>): string {
  return defaultPhrase(language, wordLength(settings));
}

/** A chunk stays the same share of the sequence, so that a new length is runnable at once. */
function scaledChunk(settings: Settings, tokens = settings.tokens): Partial<Settings> {
  if (tokens === settings.tokens) return {};
  const [least] = boundsOf('chunkLength', { tokens });
  return { chunkLength: Math.max(least, (settings.chunkLength * tokens) / settings.tokens) };
}

/** The same letter of the same half after a change of length; the nearest head and round that the run has. */
function fitSelection(selection: Selection, before: number | undefined, config: ReformerConfig): Selection {
  const shift = before !== undefined && selection.token >= before / 2 ? (config.maxTokens - before) / 2 : 0;
  return {
    ...selection,
    layer: Math.min(selection.layer, config.layers.length - 1),
    head: Math.min(selection.head, config.heads - 1),
    round: Math.min(selection.round, config.hashRounds - 1),
    token: Math.min(selection.token + shift, config.maxTokens - 1),
    ...(before === config.maxTokens ? {} : { key: null, chunk: null }),
  };
}
