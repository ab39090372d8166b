/** The operations of the API: what each is for, what it takes, what it answers, and examples that hold. */
import { z } from 'zod';
import {
  carrierListSchema,
  healthSchema,
  householdsAnswerSchema,
  planAnswerSchema,
  planListSchema,
  quotesAnswerSchema,
} from '../answer-schemas';
import { changesAnswer, changesQuery } from '../changes-schema';
import { carrierQuerySchema, planQuerySchema } from '../plan-query';
import type { ProblemKind } from '../problem';
import { householdRequestSchema, quoteRequestSchema } from '../request-body';
import type { Words } from './words';

export const documentQuerySchema = z.strictObject({ lang: z.enum(['en', 'zh']) }).partial();

export interface Operation {
  id: string;
  method: 'get' | 'post';
  path: string;
  summary: Words;
  description: Words;
  query?: z.ZodObject;
  /** Values of parameters, of the query and of the path, that a reader may try. */
  examples?: Readonly<Record<string, string>>;
  body?: z.ZodType;
  /** Bodies that a reader may try, by name. */
  bodies?: Readonly<Record<string, { summary: Words; value: unknown }>>;
  answer: z.ZodType;
  csv?: boolean;
  /** Statuses besides 200 with an answer of the same form. */
  also?: readonly number[];
  problems: readonly ProblemKind[];
}

const CHINA = {
  lines: 1,
  horizonMonths: 12,
  monthly: { voiceMinutes: 200, dataGB: 5, internationalCalls: [{ country: 'CN', minutes: 120 }] },
};

export const OPERATIONS: readonly Operation[] = [
  {
    id: 'listPlans',
    method: 'get',
    path: '/api/v1/plans',
    summary: { en: 'Plans, all or filtered', zh: '全部或筛选后的套餐' },
    description: {
      en: 'Whole plan documents with their sources, as JSON or CSV. Different parameters must all hold; values with commas between them mean any of them.',
      zh: '带来源的完整套餐文档，JSON 或 CSV。不同参数须同时满足；逗号分隔的值任一即可。',
    },
    query: planQuerySchema,
    examples: {
      carrier: 'tello,mint',
      network: 'tmobile',
      billing: 'prepaid',
      status: 'current',
      taxes: 'included',
      esim: 'true',
      q: 'unlimited',
      format: 'csv',
      limit: '20',
      fields: 'name,charges.options,sources',
    },
    answer: planListSchema,
    csv: true,
    problems: ['invalid-input', 'catalog-unavailable'],
  },
  {
    id: 'getPlan',
    method: 'get',
    path: '/api/v1/plans/{planId}',
    summary: { en: 'One plan', zh: '单个套餐' },
    description: {
      en: 'The whole document, with the fields that it has from its carrier.',
      zh: '完整文档，并列出取自运营商共通说明的字段。',
    },
    examples: { planId: 'tello-10gb' },
    answer: planAnswerSchema,
    problems: ['invalid-input', 'unknown-plan', 'catalog-unavailable'],
  },
  {
    id: 'listCarriers',
    method: 'get',
    path: '/api/v1/carriers',
    summary: { en: 'Carriers', zh: '运营商' },
    description: {
      en: 'Every carrier, with the families of plans that lines of one account may mix and what it states for all its plans.',
      zh: '所有运营商，含同一账户可混用的套餐组，以及对其所有套餐的共通说明。',
    },
    query: carrierQuerySchema,
    examples: { limit: '5', fields: 'name,website' },
    answer: carrierListSchema,
    problems: ['invalid-input', 'catalog-unavailable'],
  },
  {
    id: 'quote',
    method: 'post',
    path: '/api/v1/quotes',
    summary: { en: 'What a need costs', zh: '需求的费用' },
    description: {
      en: 'Which plans meet a need, which may and what to ask, which do not and why, and what each costs, to the cent.',
      zh: '哪些套餐满足需求，哪些可能满足、要问什么，哪些不满足、为什么，以及精确到分的费用。',
    },
    body: quoteRequestSchema,
    bodies: {
      china: {
        summary: { en: '120 minutes a month to China, every plan', zh: '每月打往中国 120 分钟，全部套餐' },
        value: { need: CHINA },
      },
      two: {
        summary: { en: 'Two plans for the need with every default', zh: '默认需求下的两个套餐' },
        value: { need: {}, planIds: ['tello-10gb', 'mint-6gb'], includeOld: true },
      },
      stay: {
        summary: { en: 'A stay of 30 days with an eSIM', zh: '停留 30 天，需要 eSIM' },
        value: { need: { horizonDays: 30, monthly: { dataGB: 10 }, require: { esim: true } } },
      },
    },
    answer: quotesAnswerSchema,
    problems: [
      'invalid-input',
      'not-json',
      'unknown-plan',
      'body-too-large',
      'unsupported-media-type',
      'catalog-unavailable',
    ],
  },
  {
    id: 'household',
    method: 'post',
    path: '/api/v1/households',
    summary: { en: 'Lines that differ', zh: '需求不同的多条线' },
    description: {
      en: 'The cheapest accounts for groups of lines, of each carrier and of all together.',
      zh: '为各组找出最便宜的账户组合：每家运营商各一个，以及所有运营商合在一起。',
    },
    body: householdRequestSchema,
    bodies: {
      family: {
        summary: { en: 'Two light lines and one with 40 GB', zh: '两条轻用量的线和一条 40 GB 的线' },
        value: {
          need: {
            autopay: 'bank',
            monthly: { voiceMinutes: 100, dataGB: 5 },
            groups: [{ lines: 2 }, { monthly: { dataGB: 40 } }],
          },
        },
      },
    },
    answer: householdsAnswerSchema,
    problems: [
      'invalid-input',
      'not-json',
      'body-too-large',
      'unsupported-media-type',
      'catalog-unavailable',
    ],
  },
  {
    id: 'listChanges',
    method: 'get',
    path: '/api/v1/changes',
    summary: { en: 'What was published', zh: '已发布的变更' },
    description: {
      en: 'Published changes of prices and facts, newest first: old and new of each field, the day of publication and the date of each source.',
      zh: '已发布的价格与事实变更，最新的在前：每个字段的新旧值、发布日期，以及各来源的日期。',
    },
    query: changesQuery,
    examples: { since: '2026-01-01', carrier: 'tello', kind: 'price', limit: '20' },
    answer: changesAnswer,
    problems: ['invalid-input', 'unknown-plan', 'catalog-unavailable'],
  },
  {
    id: 'document',
    method: 'get',
    path: '/api/v1/openapi.json',
    summary: { en: 'This document', zh: '本文档' },
    description: {
      en: 'OpenAPI 3.1, written from the schemas that check requests and answers.',
      zh: 'OpenAPI 3.1，由校验请求与结果的模式生成。',
    },
    query: documentQuerySchema,
    examples: { lang: 'en' },
    answer: z.looseObject({ openapi: z.literal('3.1.0') }).meta({ id: 'ApiDocument' }),
    problems: ['invalid-input'],
  },
  {
    id: 'health',
    method: 'get',
    path: '/api/health',
    summary: { en: 'Whether this instance can answer', zh: '本实例能否应答' },
    description: {
      en: '200 where the database answers and holds a catalog, else 503 with what is wrong. `catalogAsOf`: of when the catalog is that is served while the database does not answer.',
      zh: '数据库应答且有目录时为 200，否则为 503 并说明原因。`catalogAsOf`：数据库没有响应期间，所提供目录的时间。',
    },
    answer: healthSchema,
    also: [503],
    problems: [],
  },
];
