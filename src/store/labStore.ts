import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReformerConfig } from '../config/reformerConfig.ts';
import { reasonOf, type FailedBackend, type FailureReason } from '../protocol/failureReason.ts';
import { changeViews, type DrawnFigure, type Views } from '../figures/definitions.ts';
import type { BackendFacts, Recording } from '../recording/recording.ts';
import { changeSelection, type Selection } from '../recording/selection.ts';
import type { DroppedPart } from '../scene/decodeScene.ts';
import { fitPhrase } from '../scene/phraseField.ts';
import { examplePhrase, firstScene, type Scene } from '../scene/scene.ts';
import {
  boundsOf,
  configOf,
  settingProblems,
  type SettingProblem,
  type Settings,
} from '../scene/settings.ts';
import { newestOnly } from './newestOnly.ts';
import { FIRST_SEEDS, type Language } from '../tasks/defaultPhrases.ts';
import { encodePhrase } from '../tasks/phrase.ts';
import { shownRun, type ShownRun } from '../tasks/shownRun.ts';

/** Asks the model for one run. Injected, so that stories and tests pass a recording instead. */
export type RunModel = (config: ReformerConfig, settings: Settings, ids: Int32Array) => Promise<Recording>;

export type Status = 'empty' | 'recorded' | 'starting' | 'running' | 'ready' | 'failed';

/** The whole state of the page: the Scene, which a person sets, and what the worker made of it. */
export interface LabState {
  readonly scene: Scene;
  /** What of the opened address could not be taken. */
  readonly dropped: readonly DroppedPart[];
  readonly language: Language;
  readonly shown: ShownRun | null;
  readonly status: Status;
  readonly problems: readonly SettingProblem[];
  /** What went wrong in the worker. */
  readonly failure: FailureReason | null;
  readonly backend: BackendFacts | null;
  /** Backends tried before the one that runs, with the reason. */
  readonly givenUp: readonly FailedBackend[];
  /** Why the device was lost, when it was; another one has taken its place. */
  readonly lostDevice: FailureReason | null;
}

/** What a person, or the page's start, can do. */
export interface LabActions {
  readonly showRecorded: (recording: Recording, phrase: string) => void;
  readonly deviceLost: (reason: FailureReason) => void;
  readonly backendStarting: () => void;
  readonly backendStarted: (facts: BackendFacts, givenUp: LabState['givenUp'], run: RunModel) => void;
  readonly backendFailed: (reason: FailureReason) => void;
  /** Shows a Scene as a whole, and runs the model where it asks for another run. */
  readonly open: (scene: Scene, dropped?: readonly DroppedPart[], language?: Language) => void;
  /** The message about the address has been read. */
  readonly dismissDropped: () => void;
  readonly change: (changes: Partial<Settings>) => void;
  readonly type: (phrase: string) => void;
  /** Runs the model again with what is set now. */
  readonly run: () => void;
  readonly reset: () => void;
  readonly speak: (language: Language) => void;
  /** Moves the selection unless it is pinned. */
  readonly hover: (selection: Partial<Selection>) => void;
  readonly select: (selection: Partial<Selection>) => void;
  readonly look: (figure: DrawnFigure | null) => void;
  readonly setView: <Id extends DrawnFigure>(figure: Id, changes: Partial<Views[Id]>) => void;
}

export type LabStore = StoreApi<LabState & LabActions>;

/** @returns a store whose Scene is the default example of the language */
export function createLabStore(language: Language): LabStore {
  let runModel: RunModel | null = null;
  let ask = newestOnly();
  let latest = 0;
  // Length of the sequence that the selection was made in: an address names a token of its own length, whatever is shown.
  let selectedIn = firstScene(language).settings.tokens;

  return createStore<LabState & LabActions>()((set, get) => {
    const setScene = (changes: Partial<Scene>) => set({ scene: { ...get().scene, ...changes } });

    /** Runs what is set now; a run that a newer one has overtaken is dropped, and not begun while it waits. */
    function run(): void {
      const { settings, phrase } = get().scene;
      const problems = settingProblems(settings);
      const id = ++latest;
      set({ problems, failure: null });
      if (problems.length > 0) {
        set({ status: get().shown?.live === true ? 'ready' : 'recorded' });
        return;
      }
      const runner = runModel;
      if (runner === null) return;
      const config = configOf(settings);
      const { ids } = encodePhrase(phrase, { tokens: config.maxTokens, vocabulary: config.vocabulary });
      set({ status: 'running' });
      ask(
        () => runner(config, settings, Int32Array.from(ids)),
        (recording) => {
          if (id !== latest) return;
          set({ shown: shownRun(recording, phrase, true), status: 'ready' });
          setScene({ selection: fitSelection(get().scene.selection, selectedIn, config) });
          selectedIn = config.maxTokens;
        },
        (error) => {
          if (id === latest) set({ status: 'failed', failure: reasonOf(error) });
        },
      );
    }

    return {
      scene: firstScene(language),
      dropped: [],
      language,
      shown: null,
      status: 'empty',
      problems: [],
      failure: null,
      backend: null,
      givenUp: [],
      lostDevice: null,

      showRecorded: (recording, phrase) => {
        if (get().shown?.live === true) return;
        const { status } = get();
        set({
          shown: shownRun(recording, phrase, false),
          status: status === 'empty' ? 'recorded' : status,
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
        // What the worker before still computes is never told.
        ask = newestOnly();
        set({ backend, givenUp });
        run();
      },
      backendFailed: (failure) => {
        runModel = null;
        set({ status: 'failed', failure });
      },
      open: (scene, dropped = [], spoken = get().language) => {
        const { settings, phrase } = get().scene;
        const asksAnew =
          phrase !== scene.phrase || JSON.stringify(settings) !== JSON.stringify(scene.settings);
        selectedIn = scene.settings.tokens;
        set({ scene, dropped, language: spoken });
        if (asksAnew) run();
      },
      dismissDropped: () => {
        set({ dropped: [] });
      },
      change: (changes) => {
        const { scene, language: spoken } = get();
        const before = scene.settings;
        const settings = { ...before, ...scaledChunk(before, changes.tokens), ...changes };
        // The default example has a phrase for every length; a phrase of one's own stays.
        const phrase =
          scene.phrase === examplePhrase(spoken, before) ? examplePhrase(spoken, settings) : scene.phrase;
        setScene({ settings, phrase });
        run();
      },
      type: (phrase) => {
        setScene({ phrase: fitPhrase(phrase) });
        run();
      },
      run,
      reset: () => {
        const scene = firstScene(get().language);
        selectedIn = scene.settings.tokens;
        set({ scene });
        run();
      },
      speak: (next) => {
        const { scene, language: before } = get();
        const { settings } = scene;
        set({ language: next });
        // A phrase of one's own stays; the default example follows the language, with its own seed.
        if (scene.phrase !== examplePhrase(before, settings) || next === before) return;
        const seed = settings.seed === FIRST_SEEDS[before] ? FIRST_SEEDS[next] : settings.seed;
        setScene({ phrase: examplePhrase(next, settings), settings: { ...settings, seed } });
        run();
      },
      hover: (changes) => {
        if (!get().scene.selection.pinned) get().select(changes);
      },
      select: (changes) => {
        const { selection } = get().scene;
        const isNew = Object.entries(changes).some(
          ([part, value]) => selection[part as keyof Selection] !== value,
        );
        // The pointer within one cell tells the same again: nobody needs to be drawn for that.
        if (!isNew) return;
        if (changes.token !== undefined) selectedIn = get().shown?.recording.config.maxTokens ?? selectedIn;
        setScene({ selection: changeSelection(selection, changes) });
      },
      look: (figure) => {
        if (figure !== get().scene.figure) setScene({ figure });
      },
      setView: (figure, changes) => {
        setScene({ views: changeViews(get().scene.views, figure, changes) });
      },
    };
  });
}

/** A chunk stays the same share of the sequence, so that a new length is runnable at once. */
function scaledChunk(settings: Settings, tokens = settings.tokens): Partial<Settings> {
  if (tokens === settings.tokens) return {};
  const [least] = boundsOf('chunkLength', { tokens });
  return { chunkLength: Math.max(least, (settings.chunkLength * tokens) / settings.tokens) };
}

/** The same letter of the same half after a change of length; the nearest head and round that the run has. */
function fitSelection(selection: Selection, before: number, config: ReformerConfig): Selection {
  const shift = selection.token >= before / 2 ? (config.maxTokens - before) / 2 : 0;
  return {
    ...selection,
    layer: Math.min(selection.layer, config.layers.length - 1),
    head: Math.min(selection.head, config.heads - 1),
    round: Math.min(selection.round, config.hashRounds - 1),
    // The last token asks for no letter: what asked for one goes on asking.
    token: Math.min(selection.token + shift, config.maxTokens - (shift === 0 ? 1 : 2)),
    ...(before === config.maxTokens ? {} : { key: null, chunk: null }),
  };
}
