/** What the API's document says of parameters and fields, in both languages. */

export interface Words {
  en: string;
  zh: string;
}
const say = (en: string, zh: string): Words => ({ en, zh });

const UNKNOWN = say('`unknown`: the carrier does not state it.', '`unknown`：运营商没写明。');
const fact = (en: string, zh: string): Words => say(`${en} ${UNKNOWN.en}`, `${zh}${UNKNOWN.zh}`);

/** By name; the same name means the same in every operation. */
export const PARAMETER_WORDS: Readonly<Record<string, Words>> = {
  planId: say('Id of a plan, as in the list of plans.', '套餐的 id，见套餐列表。'),
  carrier: say('Ids of carriers, as in the list of carriers.', '运营商的 id，见运营商列表。'),
  network: say('Networks that the plan uses. `unknown`: not stated.', '套餐使用的网络。`unknown`：没写明。'),
  billing: say('How the plan is billed.', '计费方式。'),
  status: say('Sold to new customers, or closed to them.', '是否仍对新用户销售。'),
  taxes: say('Whether prices include taxes and fees.', '价格是否含税费。'),
  esim: fact('Whether it is sold as an eSIM.', '是否提供 eSIM。'),
  fiveG: fact('Whether 5G is included.', '是否包含 5G。'),
  volte: fact('Whether calls over 4G (VoLTE) work.', '是否支持 VoLTE 通话。'),
  wifiCalling: fact('Whether calls over Wi-Fi work.', '是否支持 Wi-Fi 通话。'),
  creditCheck: fact('Whether a credit check is required.', '是否要查信用。'),
  ssn: fact('Whether a social security number is required.', '是否需要社会安全号 (SSN)。'),
  number: fact('The US number that comes with the plan.', '套餐附带的美国号码。'),
  separateAccounts: fact(
    'Whether one household may hold several accounts of one line each.',
    '同一家庭能否各开单线账户。',
  ),
  sharing: say(
    'Who uses an allowance of data up: each line or the whole account.',
    '流量额度由每条线还是整个账户共用。',
  ),
  q: say('Words that the names of plan, carrier or network hold.', '套餐、运营商或网络名称中的词。'),
  format: say('JSON, or CSV with one row a plan.', 'JSON，或每个套餐一行的 CSV。'),
  bom: say(
    '`1`: a CSV begins with the mark by which Excel knows that it is UTF-8.',
    '`1`：CSV 以 UTF-8 标记开头，便于 Excel 识别。',
  ),
  limit: say('At most so many; without it, all.', '最多返回多少条；不写则全部返回。'),
  cursor: say(
    'What follows after this id; take it from `next` of the answer before.',
    '从该 id 之后开始；取自上一次结果的 `next`。',
  ),
  fields: say(
    'Only these fields, by their paths (`charges.options`); `id` always comes along.',
    '只要这些字段，写出路径（如 `charges.options`）；`id` 总会返回。',
  ),
  since: say('Published on this day (UTC) or later.', '此日（UTC）或之后发布。'),
  plan: say('Ids of plans.', '套餐的 id。'),
  kind: say(
    '`price`: what is charged; `fact`: anything else; `new`, `closed`, `reopened`.',
    '`price`：收费；`fact`：其他事实；`new` 新增、`closed` 停售、`reopened` 恢复销售。',
  ),
  lang: say('Language of the descriptions.', '说明文字的语言。'),
};

/** By field, for every schema that has one of that name; `Schema.field` where a name means something of its own. */
export const FIELD_WORDS: Readonly<Record<string, Words>> = {
  catalogVersion: say('Changes whenever the catalog does.', '目录每次变动都会改变。'),
  catalogAsOf: say(
    'Of when the catalog is that is served while the database does not answer; null while it does.',
    '数据库没有响应期间所提供目录的时间；正常时为 null。',
  ),
  trouble: say(
    'Why the database is not well: `away`, `busy`, `behind` (a table is missing), `empty`; null where it is.',
    '数据库的问题：`away` 无响应、`busy` 繁忙、`behind` 缺少数据表、`empty` 没有目录；正常时为 null。',
  ),
  asOf: say('The latest day on which a plan of the catalog was verified.', '目录中最近一次核对套餐的日期。'),
  license: say('Under what the compilation may be used.', '整理数据的使用许可。'),
  count: say('How many there are, whatever part of them is sent.', '总数，与本次返回多少无关。'),
  next: say(
    'Path and query of what follows; null where nothing does.',
    '后续部分的路径与参数；没有则为 null。',
  ),
  settings: say('The settings that estimated taxes were computed with.', '估算税费所用的设置。'),
  combinedTaxRatePercent: say('Combined tax rate of each state, in percent.', '各州的综合税率（百分比）。'),
  taxableShare: say('The share of a price that is taxed.', '价格中计税的比例。'),
  counts: say('How many plans were priced, and with which verdict.', '计价的套餐数，以及各结论的数量。'),
  quotes: say('Plans that meet the need, in rank order.', '满足需求的套餐，按排名排列。'),
  'QuotesAnswer.mayMeet': say(
    'Plans that may meet it, with what to ask their carriers.',
    '可能满足的套餐，以及要向运营商确认的问题。',
  ),
  unmet: say('Plans that do not meet it, with every reason.', '不满足的套餐及全部原因。'),
  leftOut: say(
    'Plans that this instance leaves out because their last check is too old.',
    '因上次核对过久而被本站略去的套餐。',
  ),
  planId: say('Id of the plan.', '套餐 id。'),
  totalCents: say(
    'The cost over the whole period, in cents of a US dollar.',
    '整个期间的总费用，单位为美分。',
  ),
  monthlyCents: say('The total a month, in cents.', '平均每月费用，单位为美分。'),
  dueAtStartCents: say('What is due today, in cents.', '今天付的金额，单位为美分。'),
  items: say('The lines of the bill; they add up to the total.', '账单各项，相加即为总费用。'),
  schedule: say(
    'One amount in cents for each month; they add up to the total.',
    '每月一个金额（美分），相加即为总费用。',
  ),
  totalIs: say(
    '`exact`, or `atLeast` where use of unknown price is left out.',
    '`exact` 为准确值；`atLeast` 表示有价格未知的用量未计入。',
  ),
  asks: say('What the carrier does not state and has to be asked.', '运营商没写明、需要询问的事项。'),
  'Ask.code': say('The question by its code, with the country behind it.', '问题代码，必要时带国家。'),
  open: say('Use without a known price, which the total leaves out.', '价格未知的用量，未计入总费用。'),
  'Item.kind': say('What kind of cost it is.', '费用类型。'),
  ref: say(
    'What it is for: an option, a fee, countries, a state …',
    '具体所指：付费方式、费用、国家、州等。',
  ),
  quantity: say('Units paid for, for all lines and the whole period.', '所有线在整个期间的计费数量。'),
  unitPrice: say('US dollars a unit, as text.', '单价（美元，文本）。'),
  amountCents: say('Cents, rounded once; discounts are negative.', '美分，只舍入一次；优惠为负数。'),
  best: say(
    'The cheapest way of all carriers together; null where there is none.',
    '所有运营商中最便宜的组合；没有则为 null。',
  ),
  'HouseholdsAnswer.carriers': say('The cheapest way of each carrier.', '每家运营商最便宜的组合。'),
  'CarrierList.carriers': say('Carriers by id.', '按 id 排列的运营商。'),
  unserved: say(
    'Carriers that cannot serve every group, with the nearest plans.',
    '无法满足所有分组的运营商，以及最接近的套餐。',
  ),
  carrierId: say('Id of the carrier.', '运营商 id。'),
  groups: say('Groups of lines that need the same.', '需求相同的各条线。'),
  'PlanList.plans': say('Plans by id.', '按 id 排列的套餐。'),
  'Health.plans': say('How many plans the catalog holds.', '目录中的套餐数。'),
  inherited: say('The fields that the plan has from its carrier.', '取自运营商共通说明的字段。'),
  need: say('What a person needs; `{}` has every default.', '用户的需求；`{}` 表示全部默认值。'),
  planIds: say('Only these plans; without it, all.', '只算这些套餐；不写则全部计算。'),
  includeOld: say('Also price plans whose last check is too old.', '也计算上次核对过久的套餐。'),
  includeMayMeet: say('Also place groups on plans that may meet their need.', '也使用可能满足需求的套餐。'),
  'Problem.type': say('What kind of problem it is.', '问题类型。'),
  'Problem.title': say('The kind in words.', '问题类型的文字说明。'),
  'Problem.status': say('The HTTP status.', 'HTTP 状态码。'),
  detail: say('What happened this time and what to do about it.', '这次出了什么问题、该怎么办。'),
  errors: say('Every fault of the request.', '请求中的每一处错误。'),
  path: say('Where it is, e.g. `need.monthly.dataGB`.', '错误位置，例如 `need.monthly.dataGB`。'),
  'Fault.code': say('What is wrong, by code.', '错误代码。'),
  message: say('What is wrong and what is allowed.', '错在哪里、允许什么。'),
  params: say('Values that the message mentions.', '说明中提到的值。'),
  'Health.status': say('Whether this process can answer.', '本进程能否应答。'),
  database: say('Whether the database answers.', '数据库是否应答。'),
  id: say('Its id; it never changes.', '其 id，永不改变。'),
  name: say('Its name.', '名称。'),
  'Plan.carrier': say('Id of the carrier that sells it.', '销售方运营商的 id。'),
  'Plan.billing': say('How it is billed.', '计费方式。'),
  networks: say('Networks; empty = not stated.', '网络；空 = 没写明。'),
  networksEvidence: say('Published by the carrier, or inferred.', '由运营商公布，或为推断。'),
  'Plan.status': say('Sold to new customers, or closed.', '在售或已对新用户关闭。'),
  eligibility: say('What a person must show to buy it.', '购买所需的资格。'),
  'Plan.number': say(
    'The US number that comes with it; null = not stated.',
    '附带的美国号码；null = 没写明。',
  ),
  'Plan.separateAccounts': say(
    'May one household hold several accounts? null = not stated.',
    '同一家庭能否开多个账户；null = 没写明。',
  ),
  maxDaysAbroad: say(
    'The longest stay abroad that its terms allow; null = not stated.',
    '条款允许的最长境外停留天数；null = 没写明。',
  ),
  sim: say('eSIM and physical SIM; null = not stated.', 'eSIM 与实体卡；null = 没写明。'),
  charges: say('Options to pay, top-ups, fees, taxes.', '付费方式、充值、各种费用与税。'),
  voice: say('Minutes in the US.', '美国境内通话分钟。'),
  sms: say('Texts in the US.', '美国境内短信。'),
  'Plan.data': say('Data in the US.', '美国境内流量。'),
  hotspot: say('Data for other devices.', '热点流量。'),
  internationalCalling: say('Calls from the US to other countries.', '从美国拨打其他国家的通话。'),
  internationalSms: say('Texts from the US to other countries.', '从美国发往其他国家的短信。'),
  roaming: say('Use in other countries.', '在其他国家的使用。'),
  roamingPasses: say('Passes for use in other countries.', '境外通行包。'),
  addOns: say('What can be bought on top.', '可买的附加服务。'),
  listed: say('Whether its lists of countries are whole.', '国家列表是否完整。'),
  features: say(
    'VoLTE, Wi-Fi calling, spending limit; null = not stated.',
    'VoLTE、Wi-Fi 通话、消费上限；null = 没写明。',
  ),
  numberKeeping: say('What keeps the number alive.', '号码如何保留。'),
  requirements: say('What a buyer must have; null = not stated.', '购买条件；null = 没写明。'),
  typicalSpeeds: say('Speeds as on the carrier’s label.', '运营商标签上的典型速率。'),
  terms: say('Fees for leaving, least time, refunds.', '提前终止费、最短期限、退款。'),
  sources: say(
    'The evidence: address, title, date, and the fields it supports.',
    '依据：网址、标题、日期及其支持的字段。',
  ),
  verifiedAt: say('The day on which it was last checked.', '上次核对日期。'),
  notes: say('Notes in both languages, by topic.', '按主题的双语备注。'),
  'Carrier.kind': say(
    'Network operator, brand of one, virtual operator, or travel eSIM.',
    '网络运营商、其子品牌、虚拟运营商或旅行 eSIM。',
  ),
  parent: say('Id of the carrier that it belongs to.', '所属运营商的 id。'),
  website: say('Its website; null = not known.', '官网；null = 未知。'),
  links: say('Pages of the carrier by topic.', '按主题的运营商页面。'),
  families: say('Plans that lines of one account may mix.', '同一账户可混用的套餐。'),
  shared: say('What the carrier states for all its plans.', '运营商对其所有套餐的共通说明。'),
  lines: say('How many lines; all need the same.', '几条线；各条线需求相同。'),
  horizonMonths: say('Over how many months the cost is counted.', '按多少个月计算费用。'),
  horizonDays: say('A stay of so many days instead of months.', '以停留天数代替月数。'),
  state: say(
    'USPS code of a state, to estimate taxes; null = none.',
    '州代码，用于估算税费；null = 不估算。',
  ),
  autopay: say('By which means one pays automatically, or false.', '自动付款方式，或 false。'),
  newCustomer: say('Whether offers for new customers count.', '新用户优惠是否适用。'),
  acceptThrottled: say('Whether slowed-down data counts as usable.', '降速后的流量是否可接受。'),
  monthly: say('Use of one line in a month (of a stay: in all of it).', '每条线每月（停留则为全程）的用量。'),
  otherMonths: say('So many months of another use.', '用量不同的月份。'),
  trips: say('Trips abroad, for each line over the whole period.', '每条线在整个期间的境外行程。'),
  require: say('What the plan must have.', '套餐必须满足的条件。'),
  offers: say('Offers that the person has of a carrier.', '用户自有的运营商优惠。'),
  loadedOn: say(
    'The day on which the catalog was loaded, which is no change.',
    '目录载入日期；载入本身不算变更。',
  ),
  changes: say('Changes, newest first.', '变更，最新的在前。'),
  'Change.carrierId': say('Id of its carrier.', '其运营商的 id。'),
  revision: say('The state of the plan that it made, from 1.', '由此产生的套餐版本号，从 1 起。'),
  publishedAt: say('When it was published here (UTC).', '在本站发布的时间（UTC）。'),
  kinds: say('What kinds of change it is.', '变更的种类。'),
  ofCarrier: say('It came with what the carrier states for all its plans.', '随运营商的共通说明一起变更。'),
  fields: say('Fields that differ, old and new.', '有变更的字段及其新旧值。'),
  openapi: say('The version of OpenAPI.', 'OpenAPI 的版本。'),
  present: say('What is paid now; no total reads it.', '目前的月费；不影响任何总费用。'),
};

/** A plan that was asked for alone has the fields of any other. */
const SAME: Readonly<Record<string, string>> = { PlanAnswer: 'Plan' };

/** The words of a field of a schema; undefined where there are none. */
export const fieldWords = (schema: string, field: string): Words | undefined =>
  FIELD_WORDS[`${SAME[schema] ?? schema}.${field}`] ?? FIELD_WORDS[field];
