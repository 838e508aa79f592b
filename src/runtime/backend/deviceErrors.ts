import { LOST_DEVICE, OUT_OF_MEMORY } from '../../protocol/trainingProgress.ts';

/** What WebGPU reports outside any exception. Numbers computed beside an error are not to be trusted. */
export class DeviceErrors {
  private messages: string[] = [];
  private lost: string | null = null;

  add(message: string): void {
    this.messages.push(message);
  }

  /** For good: the device does not come back. */
  lose(reason: string): void {
    this.lost = reason;
  }

  /** Forgets the errors of earlier work. */
  clear(): void {
    this.messages = [];
  }

  /** @throws Error named LOST_DEVICE, OUT_OF_MEMORY or Error, if anything was reported since the last `clear` */
  check(): void {
    if (this.lost !== null) throw named(LOST_DEVICE, this.lost);
    if (this.messages.length === 0) return;
    const message = this.messages.join('; ');
    throw /out of memory|out-of-memory|allocation/i.test(message)
      ? named(OUT_OF_MEMORY, message)
      : new Error(message);
  }
}

function named(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
