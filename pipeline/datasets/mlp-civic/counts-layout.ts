import { EVENTS, type EventId } from '../../../src/schema.ts';
import { type CsvFile, type CsvRow, PipelineError } from '../../dataset.ts';
import { requireColumns, toCell } from '../../sources.ts';
import type { Reading } from './country-file.ts';

/** `<x>Norm` is x / article_total. The files agree to 1e-15; this leaves room for numbers printed shorter. */
const SHARE_TOLERANCE = 1e-9;

/** Foreign-influence events: they belong to another dataset. */
const INFLUENCE = [
  'arms_transfer_security_aid_assistance',
  'bribery_economic_corruption',
  'diaspora_activation',
  'diplomatic_mediation',
  'diplomatic_recognition',
  'diplomatic_sanction',
  'diplomatic_statement',
  'diplomatic_visit',
  'economic_aid_assistance',
  'intelligence_counterintelligence',
  'investment',
  'joint_security_force_exercise',
  'media_campaign_intervention',
  'political_process_policy_intervention',
  'professional_cultural_exchange',
  'security_cooperation',
  'security_force_facility_presence',
  'surveillance',
  'tech_transfer_investment',
  'trade_agreement_exchange',
  'trade_financial_sanction',
  'transnational_organization_crime',
];
/** Repeats of the total, indices fitted by the producer, and influence totals. */
const IGNORED = [
  ...INFLUENCE.flatMap((name) => [name, `${name}Norm`]),
  'rai_999',
  'f1',
  'rus_influence',
  'chn_influence',
  'total_articles',
  'data_temp',
];

/**
 * The layout of 2024: `date`, `country`, counts per event, `ncr_<event>` where the producer splits, `<x>Norm`
 * for each, `article_total`, `cs_999`, and one 0/1 column per outlet, named by its domain.
 */
export function readCounts(csv: CsvFile): (row: CsvRow) => Reading {
  const split = EVENTS.filter((event) => csv.header.includes(`ncr_${event}`));
  const counted = [...EVENTS, ...split.map((event) => `ncr_${event}`)];
  const outlets = csv.header.filter((name) => name.includes('.'));
  const norms = counted.map((name) => `${name}Norm`);
  requireColumns(
    csv,
    ['date', 'country', ...counted, ...norms, 'article_total', 'cs_999', ...outlets],
    IGNORED,
  );

  return (row) => {
    const number = (name: string) => toCell(csv, row, name, 'number') as number;
    const articles = toCell(csv, row, 'article_total', 'integer') as number;
    for (const name of counted) checkShare(csv, row, name, articles);
    return {
      articles,
      noEvent: number('cs_999'),
      outlets: outlets.filter((name) => toCell(csv, row, name, 'boolean')),
      count: byEvent((event) => number(event)),
      otherCount: byEvent((event) => (split.includes(event) ? number(`ncr_${event}`) : null)),
    };
  };
}

/** One value per event, in the order of the schema. */
export function byEvent<T>(value: (event: EventId) => T): Record<EventId, T> {
  return Object.fromEntries(EVENTS.map((event) => [event, value(event)])) as Record<EventId, T>;
}

function checkShare(csv: CsvFile, row: CsvRow, name: string, articles: number): void {
  if (articles === 0) return;
  const share = toCell(csv, row, `${name}Norm`, 'number') as number;
  const count = toCell(csv, row, name, 'number') as number;
  if (Math.abs(share - count / articles) > SHARE_TOLERANCE) {
    throw new PipelineError(
      `${csv.path}, row ${row.number}: ${name}Norm is ${share}, but ${name} / article_total is ${count / articles}.`,
    );
  }
}
