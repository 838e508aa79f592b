import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** @throws RangeError naming the file where it cannot be read */
export function readInput(path: string): Uint8Array {
  if (!existsSync(path)) throw new RangeError(`${path} is not there; it must be a file`);
  if (!statSync(path).isFile()) throw new RangeError(`${path} is no file; it must be one`);
  return readFileSync(path);
}

/** @throws RangeError with the file's name before what is wrong with it */
export function readAs<T>(path: string, parse: (bytes: Uint8Array) => T): T {
  const bytes = readInput(path);
  try {
    return parse(bytes);
  } catch (error) {
    throw new RangeError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Before long work begins, not after it.
 *
 * @throws RangeError where a file of this name cannot be written
 */
export function checkWritable(option: string, path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new RangeError(`${option} is ${path}; its folder ${folder} is not there; make it first`);
  const isThere = existsSync(path);
  if (isThere && !statSync(path).isFile()) throw new RangeError(`${option} is ${path}; that is no file`);
  try {
    accessSync(isThere ? path : folder, constants.W_OK);
  } catch {
    throw new RangeError(`${option} is ${path}; it cannot be written`);
  }
}
