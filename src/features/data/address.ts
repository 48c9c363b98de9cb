import { href } from '../../i18n/href.ts';

/** Where a file or page of the site will be found, for texts that leave it: snippets, citations, metadata. */
export function absolute(path: `/${string}`, site: URL | undefined): string {
  return site ? new URL(href(path), site).href : href(path);
}
