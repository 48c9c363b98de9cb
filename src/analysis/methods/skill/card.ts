import type { Method } from '../../method.ts';

export const method: Method = {
  id: 'skill',
  title: 'Skill of the forecasts',
  question: 'Can this event be forecast in this country, or is a plain rule as good?',
  plain:
    'Old forecasts are made again, each from what was known at its time, and compared with what then came. Only where they come closer than two simple rules do we say that they are of use.',
  definition:
    'Every month since the first refit is taken in turn as the last one known. The forecast made from it, with the coefficients of the latest refit up to that month, is compared with what came one to six months later. ' +
    'Beside it stand two plain forecasts: the last share, and the mean of the last twelve, each with bounds from its own last 72 errors. Errors are in units of the series’ mean monthly change as known at the origin; the CRPS is the error of the whole distribution. ' +
    'The verdict is on the CRPS against that of the better plain forecast. Use: at least 5 % lower, and the 80 % bounds held at least 65 % of outcomes; they may hold more than 80 %, since quiet series lie on the lower bound. Do not use: more than 5 % higher, or the 80 % bounds held less than half, or fewer than 12 outcomes. Weak: all between.',
  assumptions: ['The next months are like the last two years: what could be forecast then can be now.'],
  limits: [
    '12 to 27 past forecasts of a series (25.6 on average at one month, 20.6 at six), made one month apart, so that what they foretell overlaps: for a single series a few percent are chance, and so is a verdict near a threshold.',
    'The better of two plain rules is found afterwards, which is a strict standard: nobody knew then which it would be.',
    'The last outcomes lie after the measurement break of 2024-02, which no forecast could foresee.',
    'An outcome in a thin or partial month is not counted.',
  ],
  references: [
    'Tashman (2000), Out-of-sample tests of forecasting accuracy, International Journal of Forecasting 16(4)',
    'Hyndman & Athanasopoulos (2021), Forecasting: Principles and Practice, 3rd edition, §5.8 to 5.10',
    'Gneiting & Raftery (2007), Strictly proper scoring rules, prediction, and estimation, JASA 102(477)',
  ],
  version: '1.0.0',
};
