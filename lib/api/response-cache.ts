/** Serialised responses of one catalog version, ready to be sent again. */

export interface CachedResponse {
  bytes: Uint8Array<ArrayBuffer>;
  /** Entity tag, made from the catalog version and the bytes. */
  etag: string;
  /** Headers of its own. */
  headers?: Readonly<Record<string, string>>;
}

/**
 * Caches responses as bytes while the catalog has the same version, the last used ones within a budget. A new version
 * drops all of them, so that no response outlives its catalog.
 */
export class ResponseCache {
  private version = '';
  private size = 0;
  private readonly answers = new Map<string, CachedResponse>();

  constructor(private readonly budgetBytes: number) {}

  /** The response cached under this key for this version, or undefined. */
  find(version: string, key: string): CachedResponse | undefined {
    const cached = version === this.version ? this.answers.get(key) : undefined;
    if (cached) {
      this.answers.delete(key);
      this.answers.set(key, cached);
    }
    return cached;
  }

  /** Stores a response; one larger than the whole budget is not stored. */
  store(version: string, key: string, response: CachedResponse): void {
    if (version !== this.version) {
      this.version = version;
      this.answers.clear();
      this.size = 0;
    }
    if (response.bytes.byteLength > this.budgetBytes || this.answers.has(key)) return;
    this.answers.set(key, response);
    this.size += response.bytes.byteLength;
    for (const [oldKey, old] of this.answers) {
      if (this.size <= this.budgetBytes) break;
      this.answers.delete(oldKey);
      this.size -= old.bytes.byteLength;
    }
  }
}
