import { href } from '../../i18n/href.ts';

export function absolute(path: `/${string}`, site: URL | undefined): string {
  return site ? new URL(href(path), site).href : href(path);
}
