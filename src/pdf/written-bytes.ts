/** Bytes in the order they are written, of which many are short lines of text. */
export class WrittenBytes {
  readonly #chunks: Uint8Array[] = [];
  /** Lines after the last chunk. */
  #lines = '';

  /** Adds a line of Latin 1, or bytes as they are; returns how many bytes it takes. */
  write(data: string | Uint8Array): number {
    if (typeof data === 'string') {
      this.#lines += `${data}\n`;
      return data.length + 1;
    }
    this.#endLines();
    this.#chunks.push(data);
    return data.length;
  }

  /** All that was written since it was last asked for. */
  take(): Buffer {
    this.#endLines();
    return Buffer.concat(this.#chunks.splice(0));
  }

  #endLines(): void {
    if (this.#lines === '') return;
    this.#chunks.push(Buffer.from(this.#lines, 'latin1'));
    this.#lines = '';
  }
}
