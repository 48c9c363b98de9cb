import ts from 'typescript';

/** One call of a message: `t('explore.rows', { count })`. */
export interface MessageCall {
  /** The key, or a pattern where it is built at run time; one entry for each branch of a condition. */
  keys: (string | RegExp)[];
  values: Map<string, ts.Expression | null>;
  /** Whether values may be given that do not stand here: a spread or a variable. */
  open: boolean;
}

/** The forms that `countryWords` gives. */
const COUNTRY = ['country', 'theCountry', 'inCountry', 'ofCountry', 'countrys'];

/** The calls of `t` and `navText` in a source file, scripts and markup alike. */
export function messageCalls(text: string): MessageCall[] {
  return [...text.matchAll(/(?<![\w.$])(?:t|navText)\(/g)].flatMap(({ index, 0: start }) => {
    const code = text.slice(index, closing(text, index + start.length));
    const [statement] = ts.createSourceFile('call.ts', code, ts.ScriptTarget.Latest, true).statements;
    if (!statement || !ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression))
      return [];
    const [key, values] = statement.expression.arguments;
    return key ? [{ keys: keysOf(key), ...valuesOf(values) }] : [];
  });
}

/** The place after the parenthesis that closes the one just opened. */
function closing(text: string, from: number): number {
  const scanner = ts.createScanner(
    ts.ScriptTarget.Latest,
    true,
    ts.LanguageVariant.Standard,
    text,
    undefined,
    from,
  );
  const templates: number[] = [];
  for (let depth = 1; depth > 0;) {
    const token = scanner.scan();
    if (token === ts.SyntaxKind.EndOfFileToken) return text.length;
    if (token === ts.SyntaxKind.OpenParenToken) depth++;
    else if (token === ts.SyntaxKind.CloseParenToken) depth--;
    else if (token === ts.SyntaxKind.TemplateHead) templates.push(0);
    else if (templates.length && token === ts.SyntaxKind.OpenBraceToken) templates[templates.length - 1]!++;
    else if (
      templates.length &&
      token === ts.SyntaxKind.CloseBraceToken &&
      templates[templates.length - 1]!-- === 0
    ) {
      if (scanner.reScanTemplateToken(false) === ts.SyntaxKind.TemplateTail) templates.pop();
      else templates[templates.length - 1] = 0;
    }
  }
  return scanner.getTokenEnd();
}

function keysOf(key: ts.Expression): (string | RegExp)[] {
  if (ts.isStringLiteralLike(key)) return [key.text];
  if (ts.isConditionalExpression(key)) return [...keysOf(key.whenTrue), ...keysOf(key.whenFalse)];
  if (ts.isParenthesizedExpression(key)) return keysOf(key.expression);
  if (!ts.isTemplateExpression(key)) return [];
  const escaped = [key.head.text, ...key.templateSpans.map(({ literal }) => literal.text)].map((part) =>
    part.replaceAll('.', '\\.'),
  );
  return [new RegExp(`^${escaped.join('[\\w-]+')}$`)];
}

function valuesOf(given: ts.Expression | undefined): Pick<MessageCall, 'values' | 'open'> {
  const values = new Map<string, ts.Expression | null>();
  if (!given) return { values, open: false };
  if (!ts.isObjectLiteralExpression(given)) return { values, open: true };
  let open = false;
  for (const property of given.properties) {
    if (ts.isPropertyAssignment(property) && ts.isIdentifier(property.name)) {
      values.set(property.name.text, property.initializer);
    } else if (ts.isShorthandPropertyAssignment(property)) values.set(property.name.text, null);
    else if (isCountryWords(property)) for (const form of COUNTRY) values.set(form, null);
    else open = true;
  }
  return { values, open };
}

const isCountryWords = (property: ts.ObjectLiteralElementLike): boolean =>
  ts.isSpreadAssignment(property) &&
  ts.isCallExpression(property.expression) &&
  property.expression.expression.getText() === 'countryWords';
