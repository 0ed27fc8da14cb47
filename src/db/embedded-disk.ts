import { randomBytes } from 'node:crypto';
import { existsSync, unlinkSync } from 'node:fs';
import { rm, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isFullError } from './is-full-error.ts';

const MIB = 2 ** 20;
/** Two segments of PostgreSQL's write-ahead log. */
const RESERVE_MIB = 32;

/**
 * The disk of the embedded database. A file keeps space in reserve: without space for its write-ahead
 * log, PostgreSQL would end. The first operation that finds the disk full gets the space of the file.
 */
export class EmbeddedDisk {
  readonly #reserve: string;
  #isFull = false;
  #whenFull: () => void = () => {};

  constructor(reserve: string) {
    this.#reserve = reserve;
  }

  get isFull(): boolean {
    return this.#isFull;
  }

  /** Sets the listener of the moment at which the disk is full. */
  onFull(listener: () => void): void {
    this.#whenFull = listener;
  }

  /** Repeats an operation with the reserve if the disk is full. */
  use<Result>(operation: () => Result): Result {
    try {
      return operation();
    } catch (error) {
      if (!isFullError(error) || !this.#release()) throw error;
      return operation();
    }
  }

  /** Fills the reserve if the disk has twice its space, and returns whether it is filled. */
  async fill(): Promise<boolean> {
    const size = RESERVE_MIB * MIB;
    const isFilled = (await sizeOf(this.#reserve)) === size || (await this.#write(size));
    this.#isFull = !isFilled;
    return isFilled;
  }

  async #write(size: number): Promise<boolean> {
    try {
      await rm(this.#reserve, { force: true });
      const { bavail, bsize } = await statfs(path.dirname(this.#reserve));
      if (bavail * bsize < 2 * size) return false;
      // Zeros would take no space on a disk that compresses.
      const bytes = randomBytes(MIB);
      const parts = Array.from({ length: size / MIB }, () => bytes);
      await writeFile(this.#reserve, parts, { mode: 0o600 });
      return true;
    } catch (error) {
      if (isFullError(error)) return false;
      throw error;
    }
  }

  /** Gives the space back to the disk. Returns false without a reserve. */
  #release(): boolean {
    if (!existsSync(this.#reserve)) return false;
    unlinkSync(this.#reserve);
    this.#isFull = true;
    this.#whenFull();
    return true;
  }
}

async function sizeOf(file: string): Promise<number | undefined> {
  return stat(file).then(
    ({ size }) => size,
    () => undefined,
  );
}
