import {
  autocompletion,
  closeBrackets,
  completeFromList,
  completionKeymap,
  ifNotIn,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { sql, SQLDialect } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { formatEnumeration } from '../../i18n/format.ts';

export interface KnownTable {
  name: string;
  title: string;
  fields: { name: string; type: string; title: string }[];
}

export interface EditorOptions {
  parent: HTMLElement;
  text: string;
  tables: readonly KnownTable[];
  label: string;
  describedBy: string;
  onChange(text: string): void;
  onRun(): void;
  /** Called on Escape with no completion list open: the next Tab leaves the editor. */
  onLeave(): void;
}

export function createEditor(options: EditorOptions): EditorView {
  const { parent, text, tables, label, describedBy, onChange, onRun, onLeave } = options;
  const act = (action: () => void) => () => {
    action();
    return true;
  };
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.high(keymap.of([{ key: 'Mod-Enter', run: act(onRun) }])),
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false }),
        sql({ dialect: duckdb, schema: schemaOf(tables) }),
        duckdb.language.data.of({ autocomplete: columnsOf(tables) }),
        syntaxHighlighting(weights),
        theme,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
        keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
        Prec.lowest(keymap.of([{ key: 'Escape', run: act(onLeave) }])),
      ],
    }),
  });
}

export function replaceText(view: EditorView, text: string): void {
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } });
}

// The keywords that queries here use; PostgreSQL’s list would set half the columns in bold.
/* eslint-disable house/words -- words of SQL, not of a reader's language */
const duckdb = SQLDialect.define({
  keywords:
    'all and any as asc between by case create cross delete desc describe distinct drop else end except exclude exists ' +
    'explain filter following from full group having ilike in inner insert intersect into is join lateral left like ' +
    'limit not null nulls offset on or order outer over partition pivot preceding qualify recursive replace right ' +
    'rows select set show summarize table temp then unbounded union unpivot update using values view when where ' +
    'window with',
  types: 'bigint boolean date double integer interval timestamp varchar',
  builtin: '',
});
/* eslint-enable house/words */

function schemaOf(tables: readonly KnownTable[]) {
  return Object.fromEntries(
    tables.map(({ name, title, fields }) => [
      name,
      {
        self: { label: name, type: 'table', detail: title },
        children: fields.map((field) => ({
          label: field.name,
          type: 'column',
          detail: formatEnumeration([field.type, field.title]),
        })),
      },
    ]),
  );
}

function columnsOf(tables: readonly KnownTable[]) {
  const columns = tables.flatMap(({ name, fields }) => fields.map((field) => ({ ...field, table: name })));
  const options = [...Map.groupBy(columns, ({ name }) => name)].map(([name, found]) => ({
    label: name,
    type: 'column',
    detail: formatEnumeration(found.map(({ table }) => table)),
  }));
  return ifNotIn(['String', 'LineComment', 'BlockComment'], completeFromList(options));
}

// Colour means an event group or an interaction, so syntax is highlighted by font weight.
const weights = HighlightStyle.define([
  { tag: tags.keyword, fontWeight: '600' },
  { tag: [tags.string, tags.number, tags.bool, tags.null], color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic' },
]);

const theme = EditorView.theme({
  '&': { backgroundColor: 'var(--paper)', color: 'var(--ink)', fontSize: '0.875rem' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55', maxHeight: '26rem', minHeight: '9.5rem' },
  '.cm-content': { padding: '10px 0', caretColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--muted)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 10px 0 12px' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--panel)',
    outline: '1px solid var(--faint)',
  },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--error-ink)',
  },
  '.cm-tooltip': {
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--faint)',
    borderRadius: 'var(--radius)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    fontFamily: 'var(--mono)',
    maxHeight: '15em',
    maxWidth: 'min(40rem, 90vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 10px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--ink)',
    color: 'var(--paper)',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '0.8', marginInlineStart: '1em' },
});
