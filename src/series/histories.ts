import { type History, histories } from '../analysis/history/history.ts';
import { observations, type Selection } from '../data/tables/observations.ts';
import { rowsOf } from '../data/tables/rows.ts';

/**
 * The whole histories of each selected event in each selected country, sorted by event, then country.
 *
 * @param flagged false where no hindsight surge is shown: the producer's flags are not fetched then
 */
export async function historiesOf(
  selection: Selection = {},
  { flagged = true }: { flagged?: boolean } = {},
): Promise<History[]> {
  const where = { country: selection.countries, event: selection.events };
  const [rows, flags] = await Promise.all([
    observations(selection),
    flagged ? rowsOf('surges_producer', { where }) : [],
  ]);
  return histories(rows, flags);
}
