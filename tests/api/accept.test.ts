import { describe, expect, test } from 'vitest';
import { markdownPath, prefersMarkdown } from '@/lib/api/accept';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('which form is wanted', () => {
  test.each([
    ['nothing', null, false],
    ['a browser', BROWSER, false],
    ['anything', '*/*', false],
    ['any text', 'text/*', false],
    ['Markdown', 'text/markdown', true],
    ['Markdown in capitals', 'Text/Markdown', true],
    ['Markdown, else a page', 'text/markdown, text/html;q=0.9', true],
    ['both alike', 'text/html, text/markdown', true],
    ['a page, else Markdown', 'text/html, text/markdown;q=0.5', false],
    ['no Markdown', 'text/markdown;q=0', false],
    ['a quality that is no number', 'text/markdown;q=x', false],
  ])('%s', (_, accept, expected) => expect(prefersMarkdown(accept)).toBe(expected));
});

describe('where the Markdown form is', () => {
  test.each([
    ['a plan by its ending', '/en/plans/tello-10gb.md', BROWSER, '/en/markdown/plans/tello-10gb'],
    ['a plan by what is accepted', '/zh/plans/tello-10gb', 'text/markdown', '/zh/markdown/plans/tello-10gb'],
    ['the comparison', '/en/compare.md', null, '/en/markdown/compare'],
    ['the method', '/zh/method.md', null, '/zh/markdown/method'],
    ['a plan as a page', '/en/plans/tello-10gb', BROWSER, null],
    ['a page that has none', '/en/guide.md', 'text/markdown', null],
    ['another language', '/fr/method.md', null, null],
    ['below a plan', '/en/plans/a/b.md', null, null],
    ['the back office', '/en/admin/plans/x.md', null, null],
  ])('%s', (_, path, accept, expected) => expect(markdownPath(path, accept)).toBe(expected));
});
