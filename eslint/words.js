/**
 * Sentences belong in src/i18n and src/content. Two words separated by a space, the second in lower case, count as a
 * sentence; between tags, any word does.
 *
 * Not reported: arguments of `Error` (they address programmers; readers' errors are made from codes), console output,
 * regular expressions, SQL, types, keys, imports, attributes that readers never see, and text in code, pre, kbd, script
 * and style elements.
 */

/** Values in the data rather than language. */
const VALUES = new Set(['do not use']);

const PROSE = /(^|[\s(“‘"])[A-Za-z’'-]{2,}[,;:]?\s+[a-z][a-z’'-]*([\s.,;:!?)”’"]|$)/;
const SQL =
  /^\s*(select|with|from|where|order by|group by|create|drop table|insert|union|and|or|having|limit|pivot|case|over|window|window past)\b| as \($|^… as \w+$|^\w+ is (not )?null$/i;
const CODE = /[{}<>=;]\s*$|: [\w-]+;|^\s*[.#@<{[(]|=>|\w\(|--|::|var\(/;
const QUIET_ATTRIBUTES =
  /^(class|style|id|for|href|src|d|points|transform|viewBox|rel|media|sizes|srcset|allow|sandbox|role|type|name|content|http-equiv|autocomplete|pattern|key|slot|as|xmlns|part|fill|stroke|font|grid|on\w+|data-.*|client:.*|set:.*|is:.*|transition:.*|aria-(labelledby|describedby|controls|owns|live|current|haspopup))$/i;
const QUIET_ELEMENTS = new Set(['code', 'pre', 'kbd', 'script', 'style', 'samp', 'svg:style']);

const isProse = (text) => PROSE.test(text) && !SQL.test(text) && !CODE.test(text) && !VALUES.has(text.trim());
/** Names of files, formats and programming languages read the same in every language. */
const NAMES =
  /\b(CSV|JSON Lines|JSON|SQL|PNG|SVG|XLSX|Parquet|DuckDB|Python|R|curl|SHA-256)\b|^\s*[\w-]+\.[a-z]+\s*$/g;

const isWord = (text) => /[A-Za-z]{2,}/.test(text.replace(/&\w+;/g, '').replace(NAMES, ''));

export const words = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      sentence: '“{{text}}” belongs in src/i18n or src/content (see ARCHITECTURE.md, “The rule”).',
    },
  },
  create(context) {
    const seen = (node, text) => {
      const shown = text.trim().replace(/\s+/g, ' ').slice(0, 60);
      context.report({ node, messageId: 'sentence', data: { text: shown } });
    };

    const literal = (node) => {
      if (typeof node.value === 'string' && isProse(node.value) && isRead(node)) seen(node, node.value);
    };
    const template = (node) => {
      const text = node.quasis.map(({ value }) => value.cooked ?? '').join('…');
      if (isProse(text) && isRead(node)) seen(node, text);
    };
    const markup = (node) => {
      const text = node.value ?? '';
      if (isWord(text) && !isInCode(node)) seen(node, text);
    };
    return {
      Literal: literal,
      TemplateLiteral: template,
      JSXText: markup,
      SvelteText: markup,
      SvelteLiteral: literal,
    };
  },
};

function isRead(node) {
  for (let [child, parent] = [node, node.parent]; parent; [child, parent] = [parent, parent.parent]) {
    switch (parent.type) {
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        if (parent.source === child) return false;
        break;
      case 'TSLiteralType':
      case 'TaggedTemplateExpression':
        return false;
      case 'Property':
        if (parent.key === child && !parent.computed) return false;
        break;
      case 'NewExpression':
        if (/^(DOMException|Error|RangeError|TypeError|SyntaxError)$/.test(parent.callee.name ?? ''))
          return false;
        break;
      case 'CallExpression':
        if (parent.callee.object?.name === 'console') return false;
        break;
      case 'JSXAttribute':
      case 'SvelteAttribute': {
        const { name } = parent.name ?? parent.key;
        const key = typeof name === 'string' ? name : `${parent.name.namespace?.name}:${name?.name}`;
        if (QUIET_ATTRIBUTES.test(key)) return false;
        break;
      }
      case 'SvelteStyleDirective':
      case 'SvelteDirective':
        return false;
      default:
    }
  }
  return true;
}

function isInCode(node) {
  for (let { parent } = node; parent; { parent } = parent) {
    const name = parent.openingElement?.name?.name ?? parent.name?.name;
    if (/Element$/.test(parent.type) && QUIET_ELEMENTS.has(name)) return true;
  }
  return false;
}
