/** A request that waits for its turn. */
export type Waiting = {
  /** Whose share of the queue it takes: a credential or an address. */
  owner: string;
  /** When it arrived, by the monotonic clock in milliseconds. */
  since: number;
  start: () => void;
  refuse: () => void;
};

/** Queue in which owners take turns, so that none of them delays the others. */
export class FairQueue {
  /** The requests of each owner in the order of arrival. The first owner is next. */
  readonly #owners = new Map<string, Waiting[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(waiting: Waiting): void {
    const own = this.#owners.get(waiting.owner);
    if (own) own.push(waiting);
    else this.#owners.set(waiting.owner, [waiting]);
    this.#size += 1;
  }

  /** Takes the next request. Its owner goes to the end of the line. */
  take(): Waiting | undefined {
    for (const [owner, own] of this.#owners) {
      const taken = own.shift();
      this.#owners.delete(owner);
      if (own.length > 0) this.#owners.set(owner, own);
      this.#size -= 1;
      return taken;
    }
    return undefined;
  }

  /** Takes the newest request of the owner with the most, if it has more than this one would have. */
  takeForShareOf(owner: string): Waiting | undefined {
    let greediest: Waiting[] = [];
    for (const each of this.#owners.values()) if (each.length > greediest.length) greediest = each;
    const own = this.#owners.get(owner)?.length ?? 0;
    if (greediest.length <= own + 1) return undefined;
    this.#size -= 1;
    return greediest.pop();
  }

  /** Takes the requests that arrived before a time. */
  takeOlderThan(time: number): Waiting[] {
    const old: Waiting[] = [];
    for (const own of [...this.#owners.values()]) {
      old.push(...own.filter(({ since }) => since < time));
    }
    for (const each of old) this.remove(each);
    return old;
  }

  /** Removes a request, for example of a client that has gone away. */
  remove(waiting: Waiting): void {
    const own = this.#owners.get(waiting.owner);
    const place = own?.indexOf(waiting) ?? -1;
    if (!own || place === -1) return;
    own.splice(place, 1);
    this.#size -= 1;
    if (own.length === 0) this.#owners.delete(waiting.owner);
  }
}
