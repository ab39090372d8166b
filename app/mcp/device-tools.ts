/** Tools about the phone and the eSIM. Numbers of a phone and activation codes are read on one's own machine alone. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { exactDate } from '@/components/formatters';
import { formatterOf, type Language, translator } from '@/i18n/translator';
import { parseActivationCode } from '@/lib/device/activation-code';
import { codesIn, repairCode } from '@/lib/device/code-repair';
import {
  type Device,
  deviceName,
  esimOf,
  missingBands,
  PLACES,
  type Place,
  variantFor,
} from '@/lib/device/compatibility';
import { parseEid } from '@/lib/device/eid';
import { findDevice, nearDevices } from '@/lib/device/find-device';
import { parseImei } from '@/lib/device/imei';
import { getDeviceLists } from '@/server/devices';
import { languageField, READ_ONLY, refused, type Served, said } from './answer';

const MOST_TEXT = 4000;

async function deviceText(device: Device, place: Place | null, language: Language): Promise<string> {
  const [text, t] = await Promise.all([translator(language, 'text'), translator(language, 'device')]);
  const { bands } = getDeviceLists();
  const { answer, reason, notes } = esimOf(device, place);
  const where = place === null ? '' : t(`places.${place}`);
  const unit = variantFor(bands.variants, device, place);
  const list = (values: readonly number[]) => (values.length > 0 ? values.join(', ') : '–');
  const ofBands = unit
    ? bands.networks.map((network) => {
        const missing = missingBands(unit, network);
        const name = t(`networks.${network.network}`);
        return missing.lte.length + missing.nr.length === 0
          ? text('allBands', { network: name })
          : text('bands', { network: name, lte: list(missing.lte), nr: list(missing.nr) });
      })
    : [text('noBands')];
  const date = exactDate(formatterOf(language), device.asOf);
  const sources = [...device.sources, ...(unit ? [unit.source] : [])].join(', ');
  return [
    `# ${text('device', { device: deviceName(device), answer: t(`esim.answer.${answer}`) })}`,
    t(`esim.reason.${reason}`, { place: where }),
    ...notes.map((note) => `- ${t(`esim.notes.${note}`)}`),
    text('settings'),
    ...ofBands.map((line) => `- ${line}`),
    text('readOn', { date, sources }),
  ].join('\n\n');
}

const modelFields = {
  model: z.string().max(100).describe('Name of the phone, e.g. "iPhone 15".'),
  soldIn: z
    .enum(PLACES)
    .optional()
    .describe('Where it was sold; the same model may have an eSIM in one place and none in another.'),
  language: languageField,
};

async function answerModel({
  model,
  soldIn,
  language,
}: {
  model: string;
  soldIn?: Place;
  language: Language;
}) {
  const { devices } = getDeviceLists();
  const device = findDevice(devices, model);
  if (device) return deviceText(device, soldIn ?? null, language);
  const text = await translator(language, 'text');
  const names = nearDevices(devices, model).map(deviceName);
  return text('notListed', { name: model, names: names.length > 0 ? names.join(', ') : '–' });
}

function registerCheck(server: McpServer): void {
  server.registerTool(
    'check_device',
    {
      title: 'Does this phone have an eSIM, and which bands?',
      description:
        'Whether a model has an eSIM where it was sold, and which bands of the US networks its data sheet does not list. Give no IMEI here: numbers of a phone are read on one’s own machine alone.',
      inputSchema: modelFields,
      annotations: READ_ONLY,
    },
    async (asked) => said(await answerModel(asked)),
  );
}

async function numbersText(
  imei: string | undefined,
  eid: string | undefined,
  language: Language,
): Promise<string[]> {
  const t = await translator(language, 'device');
  const parts: string[] = [];
  if (imei !== undefined) {
    const read = parseImei(imei);
    parts.push(
      read.ok
        ? t(`numbers.imei.ok.${read.value.type}`, { number: read.value.normalized })
        : t(`numbers.imei.faults.${read.error}`),
    );
  }
  if (eid !== undefined) {
    const read = parseEid(eid);
    parts.push(
      read.ok
        ? t('numbers.eid.ok', { number: read.value.normalized })
        : t(`numbers.eid.faults.${read.error}`),
    );
  }
  return parts;
}

function registerLocal(server: McpServer): void {
  server.registerTool(
    'check_device',
    {
      title: 'Does this phone have an eSIM, and is its number well-formed?',
      description:
        'Whether a model has an eSIM where it was sold, and which US bands its data sheet lacks; reads an IMEI or EID as it was copied (form and check digits only, no database is asked). Runs on this machine; nothing is sent.',
      inputSchema: {
        ...modelFields,
        model: modelFields.model.optional(),
        imei: z.string().max(MOST_TEXT).optional(),
        eid: z.string().max(MOST_TEXT).optional(),
      },
      annotations: READ_ONLY,
    },
    async ({ model, soldIn, imei, eid, language }) => {
      const parts = [
        ...(model === undefined ? [] : [await answerModel({ model, soldIn, language })]),
        ...(await numbersText(imei, eid, language)),
      ];
      return parts.length > 0 ? said(parts.join('\n\n')) : refused('Give a model, an imei or an eid.');
    },
  );
  server.registerTool(
    'read_activation_code',
    {
      title: 'Read an eSIM activation code',
      description:
        'Reads an activation code (LPA:1$…) as it was copied, says what damaged it and what it was meant to be. A code is a secret that works once: it is read on this machine and sent nowhere.',
      inputSchema: { text: z.string().max(MOST_TEXT), language: languageField },
      outputSchema: {
        ok: z.boolean(),
        code: z.string().nullable(),
        smdpAddress: z.string().nullable(),
        confirmationCodeRequired: z.boolean().nullable(),
        repairs: z.array(z.string()),
      },
      annotations: READ_ONLY,
    },
    async ({ text: given, language }) => {
      const t = await translator(language, 'activate');
      const several = codesIn(given);
      if (several.length > 1) return refused([t('code.several'), ...several].join('\n'));
      const repaired = repairCode(given);
      const read = parseActivationCode(repaired?.instead ?? given);
      if (!read.ok) return refused(t(`code.faults.${read.error}`));
      const { canonical, smdpAddress, confirmationCodeRequired } = read.value;
      const repairs = repaired?.repairs ?? [];
      const lines = [
        ...repairs.map((repair) => t(`code.repairs.${repair}`)),
        ...(repaired ? [t('code.isMeant')] : []),
        `LPA:${canonical}`,
      ];
      return said(lines.join('\n'), {
        ok: true,
        code: `LPA:${canonical}`,
        smdpAddress,
        confirmationCodeRequired,
        repairs,
      });
    },
  );
}

/** Registers the tools about phones; those that take private numbers and codes only where nothing leaves the machine. */
export function registerDeviceTools(server: McpServer, { isLocal }: Served): void {
  (isLocal ? registerLocal : registerCheck)(server);
}
