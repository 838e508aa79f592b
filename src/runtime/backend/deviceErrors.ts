import { FailureError, type FailureReason } from '../../protocol/failureReason.ts';

/** What WebGPU reports outside any exception. Numbers computed beside an error are not to be trusted. */
export class DeviceErrors {
  private messages: string[] = [];
  private lost: FailureReason | null = null;

  add(message: string): void {
    this.messages.push(message);
  }

  /** For good: the device does not come back. */
  lose(reason: FailureReason): void {
    this.lost = reason;
  }

  /** Forgets the errors of earlier work. */
  clear(): void {
    this.messages = [];
  }

  /** @throws FailureError deviceLost, outOfMemory or unexpected, if anything was reported since the last `clear` */
  check(): void {
    if (this.lost !== null) throw new FailureError(this.lost);
    if (this.messages.length === 0) return;
    const message = this.messages.join('; ');
    // Drivers tell it as errors of several classes: here, and only here, their words decide.
    const isMemory = /out of memory|out-of-memory|allocation/i.test(message);
    throw new FailureError(isMemory ? { code: 'outOfMemory' } : { code: 'unexpected', message });
  }
}
