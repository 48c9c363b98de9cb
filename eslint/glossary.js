/** What the glossary in ARCHITECTURE.md replaces, each with what to write instead. */
const REPLACED = [
  { pattern: /\banew\b/i, write: 'again' },
  { pattern: /\blearnt\b/i, write: 'learned' },
  { pattern: /\b(come|comes|came) true\b/i, write: 'followed, or observed' },
  { pattern: /\bparts the (countries|series|months)\b/i, write: 'separates' },
  { pattern: /\b(sound|unsound) (months?|shares?|series|points?)\b/i, write: 'valid' },
  { pattern: /\bas (often|told|high) as said\b/i, write: 'as predicted' },
  { pattern: /\bgone with (it|them)\b/i, write: 'moved with' },
  { pattern: /\b(what|often|mean) (was|of what was) said\b/i, write: 'predicted, or the probability given' },
  { pattern: /\d\s%(?=[\s.,;:)]|$)/m, write: 'a percentage without a space' },
];

/** What only readers’ sentences and documents avoid; in code and data, months are `thin`. */
export const REPLACED_FOR_READERS = [
  ...REPLACED,
  { pattern: /\bthin months?\b/i, write: 'low-volume month' },
  { pattern: /\b(neither|nor|not|or) thin\b/i, write: 'low-volume' },
];

/** Names that say another thing in English than they are meant to hold. */
const NAMES = new Map([
  ['usual', 'baseline'],
  ['sound', 'valid'],
  ['isSound', 'isValid'],
  ['said', 'predicted, stated or claimed'],
  ['told', 'reported or shown'],
  ['anew', 'again'],
  ['came', 'observed'],
  ['learnt', 'learned'],
  ['beside', 'next or compared'],
]);

/** @type {import('eslint').Rule.RuleModule} */
export const glossary = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { replaced: '“{{found}}”: write {{write}} (see ARCHITECTURE.md, “Glossary”).' },
  },
  create(context) {
    const { sourceCode } = context;
    const check = (node, text) => {
      for (const { pattern, write } of REPLACED) {
        const found = pattern.exec(text)?.[0];
        if (found) context.report({ loc: node.loc, messageId: 'replaced', data: { found, write } });
      }
    };
    return {
      Program() {
        for (const comment of sourceCode.getAllComments()) check(comment, comment.value);
      },
      Literal(node) {
        if (typeof node.value === 'string') check(node, node.value);
      },
      TemplateElement: (node) => check(node, node.value.raw),
      Identifier(node) {
        const write = NAMES.get(node.name);
        if (write && isDeclared(node))
          context.report({ node, messageId: 'replaced', data: { found: node.name, write } });
      },
    };
  },
};

function isDeclared({ parent, ...node }) {
  switch (parent.type) {
    case 'VariableDeclarator':
    case 'FunctionDeclaration':
      return parent.id.range[0] === node.range[0];
    case 'TSPropertySignature':
      return parent.key.range[0] === node.range[0];
    case 'ArrowFunctionExpression':
      return parent.params.some(({ range }) => range[0] === node.range[0]);
    default:
      return false;
  }
}
