import type { Method } from '../../method.ts';

export const method: Method = {
  id: 'forecast',
  title: 'Forecast',
  question: 'Which shares are to be expected in the next six months, and within which bounds?',
  plain:
    'It says how much of the news is likely to report an event in each of the next six months, judging from how much has done so before. It gives a middle value, and bounds that four in five outcomes should lie within. Sudden peaks it hardly ever foresees.',
  definition:
    'Two forecasts on the scale of log1p(share), blended quantile by quantile, 0.7 to 0.3, and turned back into shares. ' +
    'The first is a small neural network, the mean of two that differ in their random start: 26 numbers about the past of the series alone (its last months against its 12-month mean, longer means, smoothed levels, spread, how many articles a month has) lead over 24 hidden units, and directly, to a median, a lower and an upper width for each of the six months; each event has constants and a shape of its own. ' +
    'It is trained on all countries and events together to lose as little as possible by the pinball loss of shares in units of each series’ mean monthly change, anew at the end of each quarter, with months up to then only. ' +
    'The second is the mean of simple exponential smoothing, a first-order autoregression and the 12-month mean, with bounds from its own past errors, pooled over the countries for each event. ' +
    'The forecast starts from the last month that is neither thin nor partial; thin and missing months before it repeat the month before them.',
  assumptions: [
    'What series of all countries had in common in the past holds for the next six months.',
    'Articles are counted in the months ahead as they were in the months before.',
  ],
  limits: [
    'It sees one series at a time and no calendar: an election or a law that is already announced does not enter.',
    'It hardly ever foresees a surge. Its median is close to the recent level; what may happen is in the bounds.',
    'Bounds are little wider at six months than at one, by a tenth in most series, since most of what varies is one month against the next.',
    'After a break in measurement, as in 2024-02, it follows within months, and is wrong until then.',
    'No forecast for Timor-Leste, where nearly every month is thin: a series needs 24 months with 50 articles or more. Nor for a series that never changes.',
  ],
  record: [
    'On the seven test origins, 2022-06 to 2023-12, its error is 0.909 of a mean monthly change (0.77 one month ahead, 0.99 at six); the last share’s is 1.169, that of R’s ets 1.031, of auto.arima 1.000. Its CRPS is 0.684 against 0.786 and 0.763. The 80 % bounds held 79 % of outcomes, the 95 % bounds 94 %.',
  ],
  references: [
    'Hyndman & Koehler (2006), Another look at measures of forecast accuracy, International Journal of Forecasting 22(4)',
    'Montero-Manso & Hyndman (2021), Principles and algorithms for forecasting groups of time series: locality and globality, International Journal of Forecasting 37(4)',
    'Koenker & Bassett (1978), Regression quantiles, Econometrica 46(1)',
    'Gneiting & Raftery (2007), Strictly proper scoring rules, prediction, and estimation, JASA 102(477)',
    'Kingma & Ba (2015), Adam: a method for stochastic optimization, ICLR',
  ],
  version: '1.0.0',
};
