import { headers } from 'next/headers';
import { addressOf } from '@/server/people/sign-in';

/** The network address of this request. */
export const clientAddress = async (): Promise<string> => addressOf(await headers());
