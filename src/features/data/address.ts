import { href } from '../../i18n/href.ts';

/** An absolute address, for texts that leave the site: snippets, citations, metadata. */
export function absolute(path: `/${string}`, site: URL | undefined): string {
  return site ? new URL(href(path), site).href : href(path);
}
