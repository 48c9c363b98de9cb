/** An internal address under the site's base: `href('/countries/ken/')` → `/x/countries/ken/`. */
export function href(path: `/${string}`): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
