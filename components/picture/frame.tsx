/** What all pictures of links share. They are drawn without a browser: plain boxes with styles, no hooks, no classes. */
import type { CSSProperties, ReactNode } from 'react';
import { monogramOf } from '@/lib/catalog/monogram';
import { type RulerPartKind, rulerOf } from '@/lib/facts/ruler';
import type { PlanFacts } from '@/lib/plan/plan';

/** The size that links are shown at. */
export const PICTURE_SIZE = { width: 1200, height: 630 };

/** The colours of the light theme (`app/globals.css`, by the names there): a picture has no other. */
export const INK = {
  surface: '#fbfaf8',
  raised: '#ffffff',
  text: '#16181d',
  muted: '#5b6270',
  line: '#e2e5ea',
  'line-strong': '#8a91a0',
  accent: '#4f46e5',
  'accent-strong': '#4338ca',
  watch: '#9a5b00',
} as const;

/** A bar of whole height, so that what is slowed is paler than the page's thin line. */
export const PARTS: Record<RulerPartKind, string> = {
  priority: '#3a4394',
  unstatedPriority: '#6d76bd',
  busy: '#b3bbea',
  notStated: '#e9ebf0',
  charged: '#d97a1c',
  slowed: '#c9cdd6',
  stops: '#e9ebf0',
};

export interface PictureProps {
  /** The product's name. */
  name: string;
  /** What the plans are priced for. */
  asked: string;
  /** The day and the address. */
  foot: string;
}

export const row: CSSProperties = { display: 'flex', flexDirection: 'row' };
export const column: CSSProperties = { display: 'flex', flexDirection: 'column' };

/** The page's mark and name. */
export function Brand({ name }: { name: string }) {
  return (
    <div style={{ ...row, alignItems: 'center', gap: 14, fontSize: 30, fontWeight: 600 }}>
      <div style={{ ...column, gap: 5, width: 40 }}>
        <div style={{ width: 40, height: 8, borderRadius: 4, background: INK['line-strong'] }} />
        <div style={{ width: 29, height: 8, borderRadius: 4, background: INK['line-strong'] }} />
        <div style={{ width: 16, height: 8, borderRadius: 4, background: INK.accent }} />
      </div>
      {name}
    </div>
  );
}

/** The carrier's tile. */
export function Tile({ carrier, size }: { carrier: string; size: number }) {
  const { letters, colour } = monogramOf(carrier);
  return (
    <div
      style={{
        ...row,
        alignItems: 'center',
        justifyContent: 'center',
        flexShrink: 0,
        width: size,
        height: size,
        borderRadius: size / 5,
        background: colour,
        color: '#fff',
        fontSize: size * 0.42,
        fontWeight: 600,
      }}
    >
      {letters}
    </div>
  );
}

/** The ruler of a plan's data. */
export function Bar({ plan, height }: { plan: PlanFacts; height: number }) {
  return (
    <div style={{ ...row, width: '100%', height, borderRadius: height / 3, overflow: 'hidden' }}>
      {rulerOf(plan).parts.map(({ kind, from, to }) => (
        <div
          key={kind}
          style={{ width: `${((to - from) * 100).toFixed(2)}%`, height: '100%', background: PARTS[kind] }}
        />
      ))}
    </div>
  );
}

/** The paper of a picture, with its foot. */
export function Sheet({ children, foot }: { children: ReactNode; foot: string }) {
  return (
    <div
      style={{
        ...column,
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        padding: '48px 56px 36px',
        background: INK.surface,
        color: INK.text,
        fontFamily: 'latin, chinese',
      }}
    >
      {children}
      <div style={{ fontSize: 22, color: INK.muted }}>{foot}</div>
    </div>
  );
}
