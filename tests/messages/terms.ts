/**
 * One term for one thing, in each language: what is refused, and the term to use. `docs/glossary.md` says what each
 * term means.
 */

export interface Term {
  refused: RegExp;
  use: string;
  /** A text that breaks the rule. */
  example: string;
}

const ENGLISH: readonly Term[] = [
  {
    refused:
      /\b(?:the|this|that|your|such an?|these|those|each|own|any|ready-made|of a|for a) need\b(?!s? to)/i,
    use: 'what you need',
    example: 'What the need costs',
  },
  {
    refused: /\b(?:these|ready-made|any of these|all|such) needs\b/i,
    use: 'your needs',
    example: 'Ready-made needs',
  },
  { refused: /\b(?:stands?|stood)\b/i, use: 'is, appears', example: 'The day stands below' },
  { refused: /\bhangs? on\b/i, use: 'depends on', example: 'The price hangs on the country' },
  { refused: /\bdearest\b/i, use: 'most expensive', example: 'the dearest plan' },
  { refused: /\bpapers?\b/i, use: 'what you can show, sign-up', example: 'Phone and papers' },
  { refused: /\b(?:lies?|lay) (?:unused|idle|in|within)\b/i, use: 'is', example: 'The number lies idle' },
  { refused: /\bkept out by\b/i, use: 'What rules out most plans', example: 'Most is kept out by' },
  { refused: /\bis no (?:picture|image)\b/i, use: 'isn’t an image', example: 'This file is no picture' },
  {
    refused: /\bwho is a customer already\b/i,
    use: 'existing customers',
    example: 'for who is a customer already',
  },
  { refused: /\btake this chart along\b/i, use: 'Save chart', example: 'Take this chart along' },
  { refused: /^fold$/i, use: 'Hide', example: 'Fold' },
  { refused: /\bwhole market\b\.$/i, use: 'Some carriers are missing.', example: 'Not the whole market.' },
  { refused: /\bleast to pay\b/i, use: 'Lowest upfront', example: 'Least to pay today' },
  { refused: /\bdue at start\b/i, use: 'due today', example: 'Due at start' },
  { refused: /\bmuch data\b(?! )/i, use: 'heavy data', example: 'Much data' },
  { refused: /\bis to work\b/i, use: 'should work', example: 'It is to work from any phone' },
  { refused: /\(public repository\)/i, use: 'third-party', example: 'someone (public repository)' },
];

const CHINESE: readonly Term[] = [
  { refused: /您/, use: '你', example: '您的需求' },
  { refused: /总价|合计|总额/, use: '总费用', example: '合计 $20' },
  { refused: /首次支付|首付|开通时(?:支付|应付)|今天要付|当天应付/, use: '今天付', example: '开通时应付' },
  { refused: /国际长途/, use: '国际通话', example: '国际长途' },
  { refused: /国外/, use: '境外', example: '在国外能接到电话吗？' },
  { refused: /限速/, use: '降速', example: '限速流量' },
  { refused: /加油包|附加包|加购包|加装包/, use: '附加服务', example: '加油包' },
  { refused: /手续费/, use: '附加费', example: '含手续费' },
  { refused: /条线路|每线(?!路)|线路数/, use: '条线', example: '2 条线路' },
  { refused: /(?:无需|(?<!要)不要|无须) ?SSN|不要社会安全号/, use: '免 SSN', example: '无需 SSN' },
  {
    refused: /(?:接受|收)(?:外国|境外|美国境外的)银行卡/,
    use: '可用外国银行卡',
    example: '接受外国银行卡',
  },
  { refused: /未说明|未写明|没有写明|没有说明|未注明/, use: '没写明', example: '运营商未说明' },
  { refused: /信用审查|信用查询/, use: '查信用', example: '无信用审查' },
  { refused: /基础运营商/, use: '自有网络运营商', example: '基础运营商' },
  { refused: /采集于/, use: '查于', example: '价格采集于 5 月' },
  { refused: /自动扣款/, use: '自动付款', example: '自动扣款优惠' },
  { refused: /新客户/, use: '新用户', example: '新客户优惠' },
  { refused: /按问题选/, use: '答几道题选套餐', example: '按问题选套餐' },
  { refused: /未覆盖整个市场/, use: '还有套餐未收录', example: '未覆盖整个市场。' },
  { refused: /重新计时的条件|怎样重新计时/, use: '怎样算续上', example: '怎样重新计时' },
];

export const TERMS = { en: ENGLISH, zh: CHINESE } as const;
export type Language = keyof typeof TERMS;

/** What a text says in a word that is not the term: "word → term", once each. */
export function refusedIn(language: Language, text: string): string[] {
  return TERMS[language].flatMap(({ refused, use }) => {
    const found = refused.exec(text);
    return found ? [`${found[0]} → ${use}`] : [];
  });
}
