import { useTranslations } from 'next-intl';
import { importedFile } from '@/lib/admin/draft';

/** Why a draft was written: a person's own words, or of an import the file, in the reader's language. */
export function DraftReason({ reason }: { reason: string }) {
  const t = useTranslations('admin.import');
  const file = importedFile(reason);
  return file === null ? reason || '—' : t('importOf', { file });
}
