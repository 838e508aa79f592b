import { FailureError, reasonOf, type FailureReason } from '../../protocol/failureReason.ts';

/** What a rejected call sends: comlink copies plain objects as they are, but of an Error its name and message only. */
interface FailureMessage {
  readonly failureReason: FailureReason;
}

/** @returns what to throw in the worker, so that the reason's code arrives */
export function writeFailure(error: unknown): FailureMessage {
  return { failureReason: reasonOf(error) };
}

/** @returns the error to throw in the page */
export function readFailure(thrown: unknown): FailureError {
  return new FailureError(
    typeof thrown === 'object' && thrown !== null && 'failureReason' in thrown
      ? (thrown as FailureMessage).failureReason
      : reasonOf(thrown),
  );
}
