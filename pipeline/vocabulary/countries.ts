import type { Iso3 } from '../../src/schema.ts';

/** The countries the snapshot covers, each with the spellings that sources use, the news producer's first. */
export const SPELLINGS: Record<Iso3, readonly [string, ...string[]]> = {
  AGO: ['Angola'],
  ALB: ['Albania'],
  ARM: ['Armenia'],
  AZE: ['Azerbaijan'],
  BEN: ['Benin'],
  BFA: ['Burkina Faso'],
  BGD: ['Bangladesh'],
  BLR: ['Belarus'],
  CMR: ['Cameroon'],
  COD: ['DR Congo', 'Congo, Dem. Rep.', 'Congo, DR', 'Democratic Republic of the Congo'],
  COL: ['Colombia'],
  DOM: ['Dominican Republic'],
  DZA: ['Algeria'],
  ECU: ['Ecuador'],
  ETH: ['Ethiopia'],
  GEO: ['Georgia'],
  GHA: ['Ghana'],
  GTM: ['Guatemala'],
  HND: ['Honduras'],
  HUN: ['Hungary'],
  IDN: ['Indonesia'],
  IND: ['India'],
  JAM: ['Jamaica'],
  KAZ: ['Kazakhstan'],
  KEN: ['Kenya'],
  KGZ: ['Kyrgyzstan', 'Kyrgyz Republic'],
  KHM: ['Cambodia'],
  LBR: ['Liberia'],
  LKA: ['Sri Lanka'],
  MAR: ['Morocco'],
  MDA: ['Moldova', 'Republic of Moldova'],
  MKD: ['Macedonia', 'North Macedonia'],
  MLI: ['Mali'],
  MOZ: ['Mozambique'],
  MRT: ['Mauritania'],
  MWI: ['Malawi'],
  MYS: ['Malaysia'],
  NAM: ['Namibia'],
  NER: ['Niger'],
  NGA: ['Nigeria'],
  NIC: ['Nicaragua'],
  NPL: ['Nepal'],
  PAK: ['Pakistan'],
  PER: ['Peru'],
  PHL: ['Philippines'],
  PRY: ['Paraguay'],
  RWA: ['Rwanda'],
  SEN: ['Senegal'],
  SLB: ['Solomon Islands'],
  SLV: ['El Salvador'],
  SRB: ['Serbia'],
  SSD: ['South Sudan'],
  TLS: ['Timor Leste', 'Timor-Leste'],
  TUN: ['Tunisia'],
  TUR: ['Turkey', 'Türkiye', 'Turkiye'],
  TZA: ['Tanzania', 'United Republic of Tanzania'],
  UGA: ['Uganda'],
  UKR: ['Ukraine'],
  UZB: ['Uzbekistan'],
  XKX: ['Kosovo'],
  ZAF: ['South Africa'],
  ZMB: ['Zambia'],
  ZWE: ['Zimbabwe'],
};

export const COVERED = Object.keys(SPELLINGS)
  .map((iso3) => `'${iso3}'`)
  .join(', ');

const byName = new Map(
  Object.entries(SPELLINGS).flatMap(([iso3, names]) => names.map((name) => [fold(name), iso3] as const)),
);

/** The covered country of that name, or null. Ignores case, underscores, hyphens and double spaces. */
export function findCountry(name: string): Iso3 | null {
  return byName.get(fold(name)) ?? null;
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
