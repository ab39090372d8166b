/** What activation codes become on their way, and what is offered instead. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseActivationCode } from '@/lib/device/activation-code';
import { CODE_REPAIRS, type CodeRepair, codesIn, repairCode } from '@/lib/device/code-repair';

const PLAIN = 'LPA:1$rsp.example.com$ABC-123';

describe('one kind of damage', () => {
  test.each<[string, string, CodeRepair[], string?]>([
    ['signs of a web page', 'LPA&#58;1&#36;rsp.example.com&#x24;ABC-123', ['entities']],
    ['a mark of direction before it', `\u200e${PLAIN}`, ['invisible']],
    [
      'a zero-width space and a soft hyphen inside',
      'LPA:1$rsp.exam\u200bple.com$AB\u00adC-123',
      ['invisible'],
    ],
    ['a byte order mark and a word joiner', `\ufeffLPA:1\u2060$rsp.example.com$ABC-123`, ['invisible']],
    ['a full-width dollar', 'LPA:1＄rsp.example.com＄ABC-123', ['full-width']],
    [
      'all of it full-width, with a Chinese full stop',
      'ＬＰＡ：１＄ｒｓｐ。ｅｘａｍｐｌｅ。ｃｏｍ＄ＡＢＣ－１２３',
      ['full-width'],
    ],
    ['an en dash', 'LPA:1$rsp.example.com$ABC–123', ['dashes']],
    ['a hyphen that does not break', 'LPA:1$rsp.example.com$ABC\u2011123', ['dashes']],
    ['backslashes', 'LPA:1\\$rsp.example.com\\$ABC-123', ['backslash']],
    ['a Markdown link', 'LPA:1$[rsp.example.com](http://rsp.example.com)$ABC-123', ['mail-link']],
    ['a link of a plain mail', 'LPA:1$rsp.example.com <http://rsp.example.com>$ABC-123', ['mail-link']],
    ['an HTML link', 'LPA:1$<a href="http://rsp.example.com">rsp.example.com</a>$ABC-123', ['mail-link']],
    ['%24 for $', 'LPA%3A1%24rsp.example.com%24ABC-123', ['percent']],
    ['encoded twice', 'LPA%253A1%2524rsp.example.com%2524ABC-123', ['percent']],
    ['quotation marks', `“${PLAIN}”`, ['quotes']],
    ['back quotes and a full stop', `\`${PLAIN}\`.`, ['quotes']],
    ['a line break after a hyphen', 'LPA:1$rsp.example.com$ABC-\n123', ['line-break']],
    ['a line break of a quoted mail', 'LPA:1$rsp.example.com$ABC-\r\n> 123', ['line-break']],
    ['a line break of quoted-printable', 'LPA:1$rsp.example.com$AB=\r\nC-123', ['line-break']],
    ['spaces round the dollars', 'LPA:1 $ rsp.example.com $ ABC-123', ['spaces']],
    ['spaces that do not break', 'LPA:\u00a01$rsp.example.com$ABC-123', ['spaces']],
    ['the rest of a sentence', `Your code is ${PLAIN}. Scan it now.`, ['text-around']],
    ['a Chinese sentence', `你的激活码是 ${PLAIN}，请扫描`, ['text-around']],
    ['its label', `Activation code: ${PLAIN}`, ['labels']],
    ['a Chinese label', `激活码: ${PLAIN}`, ['labels']],
    ['two fields', 'SM-DP+ Address: rsp.example.com\nActivation Code: ABC-123', ['two-fields']],
    [
      'two fields, the other way round',
      'Activation Code: ABC-123\nSM-DP+ address: rsp.example.com',
      ['two-fields'],
    ],
    [
      'two Chinese fields, values on lines of their own',
      'SM-DP+地址\nrsp.example.com\n激活码\nABC-123',
      ['two-fields'],
    ],
    ['address and code without labels', 'rsp.example.com\nABC-123', ['two-fields']],
    ['https:// before the address', 'LPA:1$https://rsp.example.com/$ABC-123', ['scheme']],
    [':1 is missing', 'LPA$rsp.example.com$ABC-123', ['missing-version']],
    ['1$ is missing', 'LPA:rsp.example.com$ABC-123', ['missing-version']],
    ['all before the address is missing', 'rsp.example.com$ABC-123', ['missing-version']],
    ['a dollar is missing', `${PLAIN}$1`, ['missing-dollar'], `${PLAIN}$$1`],
    ['a placeholder for the OID', `${PLAIN}$x$1`, ['placeholder-oid'], `${PLAIN}$$1`],
    ['another placeholder, without a flag', `${PLAIN}$null`, ['placeholder-oid']],
    ['the confirmation code behind the flag', `${PLAIN}$1$482913`, ['confirmation-code'], `${PLAIN}$$1`],
    ['the confirmation code as the flag', `${PLAIN}$$482913`, ['confirmation-code'], `${PLAIN}$$1`],
    ['a short confirmation code', `${PLAIN}$99`, ['confirmation-code']],
    [
      'a link of Apple with a parameter of a mail',
      `https://esimsetup.apple.com/esim_qrcode_provisioning?carddata=${encodeURIComponent(PLAIN)}&utm_source=mail`,
      ['link'],
    ],
    [
      'a link of Android, not encoded',
      `https://esimsetup.android.com/esim_qrcode_provisioning?carddata=${PLAIN}#x`,
      ['link'],
    ],
    ['a link of another site', `https://lpa.ds/?${encodeURIComponent(PLAIN)}`, ['other-link']],
    [
      'a link that only looks like the known one',
      `https://esimsetup.apple.com.evil.example/x?carddata=${encodeURIComponent(PLAIN)}`,
      ['other-link'],
    ],
    [
      'a link inside a link of a mail filter',
      `https://safe.example/?url=${encodeURIComponent(`https://esimsetup.apple.com/esim_qrcode_provisioning?carddata=${encodeURIComponent(PLAIN)}`)}&data=05`,
      ['other-link'],
    ],
  ])('%s', (_, damaged, repairs, instead = PLAIN) => {
    const mended = repairCode(damaged);
    expect(mended?.instead).toBe(instead);
    expect(mended?.repairs).toEqual(repairs);
  });

  test('a confirmation code is named, since the phone will ask for it', () => {
    expect(repairCode(`${PLAIN}$1$482913`)?.confirmationCode).toBe('482913');
    expect(repairCode('SM-DP+地址：rsp.example.com\n激活码：ABC-123\n确认码：4829')?.confirmationCode).toBe(
      '4829',
    );
    expect(repairCode(`"${PLAIN}"`)?.confirmationCode).toBeNull();
  });
});

describe('nothing is offered', () => {
  test.each([
    ['for a code that can be read', PLAIN],
    ['for a code with an OID', `${PLAIN}$1.3.6.1$1`],
    ['for a network of a home', 'WIFI:T:WPA;S:x;P:y;;'],
    ['for a sentence', 'Please call us at 555-0100 for your code.'],
    ['for another version', 'LPA:2$rsp.example.com$ABC'],
    ['for a port', '1$rsp.example.com:8443$ABC'],
    ['where the code may end at the break or behind it', 'LPA:1$rsp.example.com$abcde\nfghij'],
    ['for a sign that no code has', 'LPA:1$rsp.example.com$ABC_123'],
    ['where two codes stand', 'LPA:1$a.example.com$A1 LPA:1$b.example.com$B2'],
  ])('%s', (_, text) => expect(repairCode(text)).toBeNull());

  test('half a code is no code: a word behind it is not joined to it', () => {
    expect(repairCode(`${PLAIN} scan it`)?.instead).toBe(PLAIN);
    expect(repairCode('LPA:1$rsp.example.com$ABC-\nscan it now')).toBeNull();
  });
});

test('the codes in a text, each once', () => {
  expect(codesIn(`${PLAIN} and again ${PLAIN.replace('LPA', 'lpa')}, then LPA:1$b.example.com$B2.`)).toEqual([
    PLAIN,
    'LPA:1$b.example.com$B2',
  ]);
  expect(codesIn('nothing')).toEqual([]);
});

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const code = fc
  .record({
    address: fc.tuple(label, label, fc.constantFrom('com', 'net', 'io')).map((parts) => parts.join('.')),
    token: fc.stringMatching(/^[A-Z0-9]{2,6}(-[A-Z0-9]{2,6}){0,3}$/),
    end: fc.constantFrom('', '$$1', '$1.3.6.1', '$1.3.6.1$1'),
  })
  .map(({ address, token, end }) => `LPA:1$${address}$${token}${end}`);

const DAMAGE: Record<string, (text: string) => string> = {
  encoded: encodeURIComponent,
  quoted: (text) => `'${text}'`,
  invisible: (text) => text.replaceAll('$', '\u200b$'),
  spaced: (text) => text.replaceAll('$', ' $ '),
  'full-width': (text) => text.replaceAll('$', '＄').replaceAll(':', '：'),
  escaped: (text) => text.replaceAll('$', '\\$'),
  dashed: (text) => text.replaceAll('-', '–'),
  'in a link': (text) =>
    `https://esimsetup.apple.com/esim_qrcode_provisioning?carddata=${encodeURIComponent(text)}&x=1`,
  'as signs of a web page': (text) => text.replaceAll('$', '&#36;'),
};

test.each(Object.entries(DAMAGE))('any code, %s, comes back as it was', (_, damage) => {
  fc.assert(
    fc.property(code, (text) => {
      const damaged = damage(text);
      expect(parseActivationCode(damaged).ok ? damaged : repairCode(damaged)?.instead).toBe(text);
    }),
  );
});

test('two kinds of damage at once', () => {
  const damages = fc.constantFrom('quoted', 'invisible', 'full-width', 'escaped', 'dashed');
  fc.assert(
    fc.property(code, damages, damages, (text, first, second) => {
      const damaged = DAMAGE[second]?.(DAMAGE[first]?.(text) ?? '') ?? '';
      fc.pre(first !== second);
      expect(parseActivationCode(damaged).ok ? damaged : repairCode(damaged)?.instead).toBe(text);
    }),
  );
});

test('whatever is pasted: no throw, no repair that cannot be read, none without a name', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'LPA',
      ':',
      '1',
      '$',
      'rsp.example.com',
      'ABC-1',
      '\n',
      ' ',
      '＄',
      '%24',
      '&#36;',
      'https://',
      '?',
      '=',
      '\\',
      '[',
      '](',
      ')',
      '激活码',
      'SM-DP+ address',
      '“',
      '\u200e',
      '.',
      'x',
      '482913',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const mended = repairCode(pieces.join(''));
      if (!mended) return;
      expect(parseActivationCode(mended.instead).ok).toBe(true);
      expect(mended.repairs.length).toBeGreaterThan(0);
      for (const repair of mended.repairs) expect(CODE_REPAIRS).toContain(repair);
    }),
    { numRuns: 2000 },
  );
});
