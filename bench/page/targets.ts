/** The pages that are measured and how each is used. What the bench asks of the product's markup stands here alone. */
import type { Locator, Page } from '@playwright/test';
import { PEERS, type Peer } from '../peers/build';

export interface Target {
  name: string;
  url: string;
  /** A row of the list: numbered by `aria-rowindex`, in a table or grid inside a box that scrolls. */
  row: string;
  /** Keys that narrow the list letter by letter. */
  keys: readonly string[];
  search: (page: Page) => Locator;
  /** What has to be opened before the facet can be ticked. */
  openFacet: (page: Page) => Promise<void>;
  facet: (page: Page) => Locator;
  /** Two headers whose orders share hardly a row. */
  headers: (page: Page) => readonly [Locator, Locator];
  /** The need, where there is one. */
  need: {
    /** Opens the form, where it is not open yet. */
    open: (page: Page) => Promise<void>;
    slider: (page: Page) => Locator;
    field: (page: Page) => Locator;
  } | null;
}

/** What a load needs to know of a page. */
export type LoadTarget = Pick<Target, 'name' | 'url' | 'row'>;

export function productTarget(name: string, address: string): Target {
  return {
    name,
    url: `${address}/en`,
    row: 'main [data-plan][aria-rowindex]',
    keys: ['u', 'n', 'l'],
    search: (page) => page.locator('main input[type=search][name=q]'),
    openFacet: async (page) => {
      const network = page.getByRole('button', { name: /^Network/ }).first();
      if (!(await network.isVisible())) await page.getByRole('link', { name: /^Filter/ }).click();
      await network.click();
    },
    facet: (page) => page.locator('input[type=checkbox][name=f-net][value=verizon]'),
    headers: (page) => {
      const header = (label: RegExp) => {
        const cell = page.getByRole('columnheader', { name: label }).first();
        return cell.getByRole('link').or(cell.getByRole('button')).first();
      };
      return [header(/data/i), header(/^Total/)];
    },
    need: {
      open: async (page) => {
        const details = page.locator('#need details').first();
        if (!(await details.evaluate((box: HTMLDetailsElement) => box.open)))
          await details.locator('> summary').click();
      },
      slider: (page) => page.getByRole('slider', { name: 'Data', exact: true }).first(),
      field: (page) => page.locator('input[name=gb]:visible').first(),
    },
  };
}

export function peerTarget(peer: Peer, address: string, plans: number): Target {
  const header = (key: string) =>
    peer === 'ag-grid' ? `.ag-header-cell[col-id=${key}]` : `[data-sort=${key}]`;
  return {
    name: peer,
    url: `${address}/${peer}/${plans}`,
    row: peer === 'ag-grid' ? '.ag-row[aria-rowindex]' : '.row[aria-rowindex]',
    keys: ['2', '5', '7'],
    search: (page) => page.locator('input[type=search]'),
    openFacet: async () => undefined,
    facet: (page) => page.locator('form input[type=checkbox]'),
    headers: (page) => [page.locator(header('priceText')), page.locator(header('carrier'))],
    need: null,
  };
}

/** A page of Next without anything on it, of which only the load is measured. */
export const bareTarget = (address: string) => ({
  name: 'empty page of Next',
  url: `${address}/`,
  row: 'h1',
});

export const isPeer = (name: string): name is Peer => PEERS.some((peer) => peer === name);
