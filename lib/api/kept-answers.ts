/** Serialised answers of one catalog version, ready to be sent again. */

export interface KeptAnswer {
  bytes: Uint8Array<ArrayBuffer>;
  /** Entity tag, made from the catalog version and the bytes. */
  etag: string;
}

/**
 * Keeps answers as bytes as long as the catalog's version stays, the last used ones within a budget. A new version
 * drops all of them, so that no answer outlives the catalog it was made from.
 */
export class KeptAnswers {
  private version = '';
  private size = 0;
  private readonly answers = new Map<string, KeptAnswer>();

  constructor(private readonly budgetBytes: number) {}

  /** The answer kept under this key for this version, or undefined. */
  find(version: string, key: string): KeptAnswer | undefined {
    const kept = version === this.version ? this.answers.get(key) : undefined;
    if (kept) {
      this.answers.delete(key);
      this.answers.set(key, kept);
    }
    return kept;
  }

  /** Keeps an answer; one larger than the whole budget is not kept. */
  keep(version: string, key: string, answer: KeptAnswer): void {
    if (version !== this.version) {
      this.version = version;
      this.answers.clear();
      this.size = 0;
    }
    if (answer.bytes.byteLength > this.budgetBytes || this.answers.has(key)) return;
    this.answers.set(key, answer);
    this.size += answer.bytes.byteLength;
    for (const [oldKey, old] of this.answers) {
      if (this.size <= this.budgetBytes) break;
      this.answers.delete(oldKey);
      this.size -= old.bytes.byteLength;
    }
  }
}
