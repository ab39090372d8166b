import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '@/lib/need/limits';
import { DEFAULT_NEED } from '@/lib/need/need';
import { parseNeed } from '@/lib/need/schema';
import { isSameNeed, needFromParams, needQuery, needToParams } from '@/lib/need/url';
import { NEED_PARAMS } from '@/lib/need/url-keys';
import { VIEW_PARAMS } from '@/lib/table/view-params';
import { makeNeed } from '@/tests/support/make-need';
import { validNeed } from './arbitrary-valid-need';

const OPTIONS = { states: ['CA', 'IL'], foreign: ['sort'] };
const read = (query: string) => needFromParams(new URLSearchParams(query), OPTIONS);
const written = (need: Parameters<typeof needToParams>[0]) =>
  needToParams(need)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');

describe('a need in a link', () => {
  it('comes back the same', () => {
    fc.assert(
      fc.property(validNeed, (need) => {
        const query = new URLSearchParams(needToParams(need)).toString();
        expect(needFromParams(new URLSearchParams(query), OPTIONS)).toEqual({ need, ignored: [] });
      }),
    );
  });

  it('is empty for the default need', () => {
    expect(needToParams(DEFAULT_NEED)).toEqual([]);
    expect(read('')).toEqual({ need: DEFAULT_NEED, ignored: [] });
  });

  it('has short keys in a fixed order', () => {
    const need = makeNeed({
      lines: 2,
      horizonMonths: 24,
      state: 'CA',
      autopay: 'bank',
      newCustomer: false,
      monthly: { dataGB: 8.5, hotspotGB: 2, internationalCalls: [{ country: 'CN', minutes: 120 }] },
      otherMonths: [
        { months: 2, monthly: { dataGB: 30, internationalCalls: [{ country: 'CN', minutes: 60 }] } },
        { months: 1, monthly: { voiceMinutes: 0, internationalCalls: [] } },
      ],
      trips: [
        { country: 'MX', days: 7, dataGB: 2, voiceMinutes: 30, smsMessages: 10, smsReceived: 5 },
        { country: 'CA', days: 3, dataGB: 1, voiceMinutes: 0, smsMessages: 0, smsReceived: 0 },
      ],
      require: {
        esim: true,
        wifiCallingAbroad: true,
        fiveG: true,
        mobileNumber: true,
        networks: ['att', 'tmobile'],
        idleDays: 60,
        eligibility: ['own-phone', 'student'],
      },
      offers: [
        {
          carrier: 'verizon',
          plan: null,
          perMonth: '-23.05',
          months: 36,
          oneTime: '0.00',
          name: 'Credit: phone',
        },
      ],
      present: { perMonth: '65.00' },
    });
    expect(written(need)).toBe(
      [
        'lines=2&months=24&gb=8.5&hot=2&call=CN:120',
        'also=2,gb:30,call:CN:60&also=1,min:0,call:none',
        'trip=MX:7:2:30:10:5&trip=CA:3:1',
        'state=CA&autopay=1&existing=1&esim=1&wfcabroad=1&5g=1&mobile=1&net=att,tmobile&idle=60',
        'elig=own-phone,student&offer=verizon::-23.05:36:0:Credit: phone&pay=65',
      ].join('&'),
    );
  });

  it.each([
    [
      'a plain form, nothing filled in',
      'period=months&lines=1&months=12&days=&min=&sms=&gb=&hot=&callTo=&callMin=&tripTo=&tripDays=7&tripGb=&tripMin=&tripSms=&state=&prio=',
      '',
    ],
    ['months of a form, days there too', 'period=months&months=6&days=10', 'months=6'],
    ['days of a form', 'period=days&months=12&days=10', 'days=10'],
    ['a row of a form', 'callTo=CN&callMin=120', 'call=CN:120'],
    [
      'rows of a form, one left empty',
      'callTo=CN&callMin=120&callTo=&callMin=60&callTo=MX&callMin=5',
      'call=CN:120&call=MX:5',
    ],
    ['a row emptied', 'callTo=CN&callMin=&textTo=MX&textN=0', ''],
    ['trips of a form', 'tripTo=MX&tripDays=7&tripGb=2&tripMin=&tripSms=', 'trip=MX:7:2'],
    ['boxes ticked', 'net=att&net=tmobile&esim=1&autopay=on', 'autopay=1&esim=1&net=att,tmobile'],
    ['a box and its list', 'net=att,tmobile&net=att', 'net=att,tmobile'],
    ['hotspot above data', 'gb=2&hot=5', 'gb=5&hot=5'],
    [
      'full-width writing',
      'gb=１０．５&call=ＣＮ：１２０&net=att，tmobile',
      'gb=10.5&call=CN:120&net=att,tmobile',
    ],
    ['small letters', 'state=ca&call=cn:5&net=ATT', 'call=CN:5&state=CA&net=att'],
    ['what people call Britain', 'call=UK:5', 'call=GB:5'],
    ['spaces', 'gb= 10 &brand=mint, tello', 'gb=10&brand=mint,tello'],
    ['spelled-out keys', 'data=10&minutes=5&network=att', 'min=5&gb=10&net=att'],
    ['a call of no minutes', 'call=CN:0', 'call=CN:0'],
    ['keys of the view and of mails', 'sort=data&utm_source=mail&gclid=1&gb=1', 'gb=1'],
    [
      'amounts as people write them',
      'lines=2 lines&min=1,000&gb=1,5&call=CN:1,000 min&trip=CN:14 days:512MB',
      'lines=2&min=1000&gb=1.5&call=CN:1000&trip=CN:14:0.5',
    ],
    ['own offers as people write them', 'offer=mint::$5,50:12:0:A', 'offer=mint::5.50:12:0:A'],
    ['keys of a messenger', 'gb=1&from=singlemessage&isappinstalled=0&scene=1', 'gb=1'],
    ['keys of a search', 'gb=1&srsltid=A&gad_source=1&gbraid=0&_gl=1', 'gb=1'],
    ['keys of a shop and of a post', 'gb=1&spm=a.b&scm=1&share_token=x&vd_source=y', 'gb=1'],
    ['the same twice', 'gb=5&gb=5', 'gb=5'],
    ['a bank account by name', 'autopay=bank', 'autopay=1'],
    ['a debit card', 'autopay=Debit', 'autopay=debit'],
    ['no autopay', 'autopay=0', ''],
    ['a person who shows nothing', 'elig=none', 'elig=none'],
    ['the boxes of a form, the usual one ticked', 'elig=none&elig=own-phone', ''],
    ['the boxes of a form, two ticked', 'elig=none&elig=own-phone&elig=student', 'elig=own-phone,student'],
    ['the boxes of a form, none ticked', 'elig=none&net=att', 'net=att&elig=none'],
    ['months that differ, full-width', 'also=２，gb：30', 'also=2,gb:30'],
    [
      'months that differ of a form',
      'also1months=2&also1gb=30&also1min=&also1callTo=CN&also1callMin=60&also2months=&also2gb=5',
      'also=2,gb:30',
    ],
    [
      'months of a form with calls of their own',
      'also1months=2&also1own=call&also1callTo=CN&also1callMin=60&also1callTo=&also1callMin=',
      'also=2,call:CN:60',
    ],
    ['months of a form without calls', 'also1months=2&also1own=call', 'also=2,call:none'],
    ['messages received on a trip', 'tripTo=CN&tripDays=14&tripGot=6', 'trip=CN:14:0:0:0:6'],
    ['an own offer', 'offer=verizon::−23.05:36::Phone', 'offer=verizon::-23.05:36:0:Phone'],
    [
      'an own offer of a form: what is taken off is below 0',
      'offerAt=mint&offerPlan=&offerOff=5&offerFor=12&offerOnce=10.5&offerName=Friend&offerAt=&offerOff=',
      'offer=mint::-5:12:-10.50:Friend',
    ],
    ['an own offer of a form, emptied', 'offerAt=mint&offerOff=&offerFor=12&offerOnce=0&offerName=A', ''],
    ['what the person pays now', 'pay=065.5', 'pay=65.50'],
    [
      'groups of a household, whose lines are those of the need',
      'lines=9&group=2;name:Ann%253B%20Bo;elig:none;gb:40;call:cn:60;trip:MX:7:2&group= 1 ;call:none;also:2,gb:30;esim:0',
      'group=2;gb:40;call:CN:60;trip:MX:7:2;elig:none;name:Ann%3B Bo&group=1;call:none;also:2,gb:30;esim:0',
    ],
    ['an empty field of what the person pays', 'pay=', ''],
  ])('reads %s', (_, query, canonical) => {
    const { need, ignored } = read(query);
    expect(ignored).toEqual([]);
    expect(written(need)).toBe(canonical);
  });

  it.each([
    ['lines=0', 'lines', '0', 'out-of-range'],
    ['lines=21', 'lines', '21', 'out-of-range'],
    ['lines=1.5', 'lines', '1.5', 'out-of-range'],
    ['lines=two', 'lines', 'two', 'unreadable'],
    ['months=61', 'months', '61', 'out-of-range'],
    ['days=181', 'days', '181', 'out-of-range'],
    ['autopay=cash', 'autopay', 'cash', 'not-an-option'],
    ['idle=3651', 'idle', '3651', 'out-of-range'],
    ['elig=Red%20Pocket', 'elig', 'Red Pocket', 'unreadable'],
    ['also=gb:30', 'also', 'gb:30', 'unreadable'],
    ['also=0,gb:30', 'also', '0,gb:30', 'out-of-range'],
    ['also=2,gb:30,gb:40', 'also', '2,gb:30,gb:40', 'repeated'],
    ['also=2,call:CN:1,call:CN:2', 'also', '2,call:CN:1,call:CN:2', 'repeated'],
    ['also=2,call:CN', 'also', '2,call:CN', 'unreadable'],
    ['also=2,data:30', 'also', '2,data:30', 'not-an-option'],
    ['also=12,gb:30', 'also', '12,gb:30', 'no-room'],
    ['also=6&also=5&also=1', 'also', '1', 'no-room'],
    ['also=1&also=1&also=1&also=1', 'also', '1', 'too-many'],
    ['group=1&group=1&group=x;gb:4', 'group', 'x;gb:4', 'unreadable'],
    ['group=1&group=1&group=0;gb:4', 'group', '0;gb:4', 'out-of-range'],
    ['group=1;gb:40', 'group', '1;gb:40', 'not-a-household'],
    ['days=14&group=1&group=2', 'group', '1 2', 'not-a-household'],
    ['group=7&group=6', 'group', '7 6', 'not-a-household'],
    ['group=1&group=1&group=1&group=1&group=1&group=1&group=2', 'group', '2', 'too-many'],
    ['group=1&group=1;data:3', 'group', 'data:3', 'unknown-key'],
    ['group=1&group=1;gb:x', 'group', 'gb:x', 'unreadable'],
    ['group=1&group=1;call:XX:3', 'group', 'call:XX:3', 'not-a-country'],
    ['group=1&group=1;also:12,gb:3', 'group', 'also:12,gb:3', 'no-room'],
    ['group=1&group=1;esim:maybe', 'group', 'esim:maybe', 'unreadable'],
    ['days=14&also=1', 'also', '1', 'no-room'],
    ['also1months=2&also1gb=lots', 'also1months', '2,gb:lots', 'unreadable'],
    ['offer=verizon::-5:12', 'offer', 'verizon::-5:12', 'unreadable'],
    ['offer=verizon::-5:12:0:', 'offer', 'verizon::-5:12:0:', 'unreadable'],
    ['offer=verizon::five:12:0:A', 'offer', 'verizon::five:12:0:A', 'unreadable'],
    ['offer=verizon::-5:121:0:A', 'offer', 'verizon::-5:121:0:A', 'out-of-range'],
    ['pay=65.123', 'pay', '65.123', 'unreadable'],
    ['period=weeks', 'period', 'weeks', 'not-an-option'],
    ['min=-5', 'min', '-5', 'unreadable'],
    ['min=1e99', 'min', '1e99', 'unreadable'],
    ['min=0x10', 'min', '0x10', 'unreadable'],
    ['min=Infinity', 'min', 'Infinity', 'unreadable'],
    ['gb=10001', 'gb', '10001', 'out-of-range'],
    ['gb=0.1234567891', 'gb', '0.1234567891', 'too-precise'],
    ['gb=5&gb=6', 'gb', '6', 'repeated'],
    ['call=CN', 'call', 'CN', 'unreadable'],
    ['call=CN:1:2', 'call', 'CN:1:2', 'unreadable'],
    ['call=ZZ:5', 'call', 'ZZ:5', 'not-a-country'],
    ['call=CN:5&call=CN:6', 'call', 'CN:6', 'repeated'],
    ['callTo=CN&callMin=many', 'callTo', 'CN:many', 'unreadable'],
    ['text=CN:2.5', 'text', 'CN:2.5', 'out-of-range'],
    ['trip=MX', 'trip', 'MX', 'unreadable'],
    ['trip=MX:0', 'trip', 'MX:0', 'out-of-range'],
    ['trip=MX:1827', 'trip', 'MX:1827', 'out-of-range'],
    ['trip=MX:1:1:1:1:1:1', 'trip', 'MX:1:1:1:1:1:1', 'unreadable'],
    ['state=TX', 'state', 'TX', 'unknown-state'],
    ['state=Texas', 'state', 'Texas', 'unreadable'],
    ['esim=yes', 'esim', 'yes', 'unreadable'],
    ['net=sprint', 'net', 'sprint', 'not-an-option'],
    ['brand=Red%20Pocket', 'brand', 'Red Pocket', 'unreadable'],
    ['colour=red', 'colour', 'red', 'unknown-key'],
    ['__proto__=1', '__proto__', '1', 'unknown-key'],
  ])('ignores %s and says so', (query, key, value, reason) => {
    const { ignored } = read(query);
    expect(ignored).toEqual([expect.objectContaining({ key, value, reason })]);
  });

  it('keeps the rest of a link that is wrong in one place', () => {
    expect(written(read('lines=99&gb=10&call=ZZ:1&call=CN:5').need)).toBe('gb=10&call=CN:5');
  });

  it('says within which bounds a number must be', () => {
    expect(read('lines=99').ignored).toEqual([
      { key: 'lines', value: '99', reason: 'out-of-range', limit: LIMITS.lines },
    ]);
  });

  it('knows carriers where it is told them', () => {
    const { need, ignored } = needFromParams(new URLSearchParams('brand=mint,nobody'), {
      carriers: ['mint'],
    });
    expect(need.require.carriers).toEqual(['mint']);
    expect(ignored).toEqual([{ key: 'brand', value: 'nobody', reason: 'unknown-carrier' }]);
    const offers = needFromParams([['offer', 'nobody::-5:12:0:A']], { carriers: ['mint'] });
    expect(offers.need.offers).toEqual([]);
    expect(offers.ignored).toMatchObject([{ key: 'offer', reason: 'unknown-carrier' }]);
  });

  it('says nothing of foreign keys where it is not told which there are', () => {
    expect(needFromParams(new URLSearchParams('anything=1')).ignored).toEqual([]);
  });

  it('gives a valid need for any rubbish', () => {
    const key = fc.oneof(fc.constantFrom(...NEED_PARAMS), fc.string());
    const cell = fc.oneof(
      fc.constantFrom('CN', 'MX', '', '0', '7', '-7.5', '1e-9', '９', 'none', 'gb', 'call', 'mint'),
      fc.string(),
    );
    const cells = fc.array(cell, { maxLength: 6 }).map((texts) => texts.join(':'));
    const value = fc.oneof(
      fc.string(),
      cells,
      fc.array(cells, { maxLength: 4 }).map((parts) => parts.join(',')),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 30 }), (pairs) => {
        const { need } = needFromParams(pairs, OPTIONS);
        expect(parseNeed(need, OPTIONS)).toEqual({ ok: true, need });
      }),
    );
  });

  it('shares no key with the view', () => {
    expect(NEED_PARAMS.filter((key) => VIEW_PARAMS.includes(key))).toEqual([]);
  });

  it('compares what is asked: months do not matter to a stay', () => {
    expect(isSameNeed(makeNeed({ horizonMonths: 6 }), makeNeed({ horizonMonths: 12 }))).toBe(false);
    const stay = { horizonDays: 14 };
    expect(isSameNeed(makeNeed({ ...stay, horizonMonths: 6 }), makeNeed(stay))).toBe(true);
  });
});

describe('the query of a need', () => {
  it('stays readable and carries what others put into the link', () => {
    const need = makeNeed({ monthly: { internationalCalls: [{ country: 'CN', minutes: 120 }] } });
    expect(needQuery(need, [['plans', 'a,b c']])).toBe('call=CN:120&plans=a,b+c');
    expect(needQuery(DEFAULT_NEED)).toBe('');
  });
});
