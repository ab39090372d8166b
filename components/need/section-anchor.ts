import type { SectionId } from '@/lib/need/sentence';

/** Where a section of the long form is on the page. */
export const sectionAnchor = (id: SectionId): string => `need-${id}`;
