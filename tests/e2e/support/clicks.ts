/** Counts what a person does with the pointer: every press, and every field that is put in focus by one. */
import { expect, type Locator } from '@playwright/test';

export class Clicks {
  count = 0;
  constructor(readonly most: number) {}

  private add(presses: number): void {
    this.count += presses;
    expect(this.count, 'clicks so far').toBeLessThanOrEqual(this.most);
  }

  async click(target: Locator): Promise<void> {
    this.add(1);
    await target.click();
  }

  /** A press into the field; typing is none. */
  async fill(target: Locator, text: string): Promise<void> {
    this.add(1);
    await target.fill(text);
  }

  /** A press that opens the list and one that chooses. */
  async choose(target: Locator, label: string): Promise<void> {
    this.add(2);
    await target.selectOption({ label });
  }
}
