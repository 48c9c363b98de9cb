import { type MessageFormatElement, TYPE, parse } from '@formatjs/icu-messageformat-parser';

export type Messages = Readonly<Record<string, string>>;

interface Options {
  file: string;
  language?: string | undefined;
  change?: ((text: string) => string) | undefined;
}

/**
 * Compiles a message to JavaScript: a string, or a function of its values that calls the runtime in
 * `src/i18n/message.ts`.
 */
export function compileMessage(key: string, message: string, options: Options): string {
  const elements = parsed(key, message, options.file);
  const code = compiled(elements, { ...options, key, pound: null });
  return elements.every(isText) ? code : `(v)=>${code}`;
}

/** The arguments and tags of a message, as written: `subject`, `Subject`, `<link>`. */
export function namesIn(key: string, message: string, file: string): Set<string> {
  const names = new Set<string>();
  const visit = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (isText(element) || element.type === TYPE.pound) continue;
      names.add(element.type === TYPE.tag ? `<${element.value}>` : element.value);
      if (element.type === TYPE.tag) visit(element.children);
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        Object.values(element.options).forEach(({ value }) => visit(value));
      }
    }
  };
  visit(parsed(key, message, file));
  return names;
}

export const argument = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

interface Place extends Options {
  key: string;
  /** The value of `#` within a plural. */
  pound: string | null;
  /** Whether a select stands between the plural and here: the parser then leaves `#` in the text. */
  selected?: boolean;
}

function parsed(key: string, message: string, file: string): readonly MessageFormatElement[] {
  try {
    return parse(message, { requiresOtherClause: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw fault(file, key, `${reason.toLowerCase().replaceAll('_', ' ')} in "${message}"`, error);
  }
}

const fault = (file: string, key: string, reason: string, cause?: unknown): Error =>
  new Error(`${file}, "${key}": ${reason}`, { cause });

const isText = (element: MessageFormatElement) => element.type === TYPE.literal;

function compiled(elements: readonly MessageFormatElement[], place: Place): string {
  const pieces = elements.map((element) => piece(element, place));
  const [first] = elements;
  return (!first || first.type === TYPE.argument ? ['""', ...pieces] : pieces).join('+');
}

function piece(element: MessageFormatElement, place: Place): string {
  switch (element.type) {
    case TYPE.literal:
      return literal(element.value, place);
    case TYPE.argument:
      return capital(element.value, `${valueOf(element.value)}`);
    case TYPE.number:
      return numeric(element.value, element.style, place);
    case TYPE.pound:
      return `number(${place.pound})`;
    case TYPE.plural: {
      const { value, offset, pluralType } = element;
      const count = valueOf(value);
      const forms = formsOf(element.options, {
        ...place,
        pound: offset ? `${count}-${offset}` : count,
        selected: false,
      });
      const language = place.language === undefined ? '' : `,${JSON.stringify(place.language)}`;
      const ordinal = pluralType === 'ordinal';
      const rest = ordinal || language ? `,${offset},"${pluralType}"${language}` : offset ? `,${offset}` : '';
      return capital(value, `plural(${count},${forms}${rest})`);
    }
    case TYPE.select:
      return capital(
        element.value,
        `select(${valueOf(element.value)},${formsOf(element.options, { ...place, selected: true })})`,
      );
    case TYPE.tag:
      return `tag(${JSON.stringify(element.value)},${compiled(element.children, place)})`;
    case TYPE.date:
    case TYPE.time:
      throw fault(
        place.file,
        place.key,
        `{${element.value}} is a date; give it as text, made by src/i18n/format.ts`,
      );
    default:
      throw element satisfies never;
  }
}

function numeric(name: string, style: unknown, { file, key }: Place): string {
  const value = valueOf(name);
  switch (style ?? 'plain') {
    case 'plain':
      return `number(${value})`;
    case 'percent':
      return `percent(${value})`;
    case 'word':
      return capital(name, `word(${value})`);
    default:
      throw fault(file, key, `{${name}} has a number style that is not percent or word`);
  }
}

function literal(text: string, { pound, selected, change }: Place): string {
  const quoted = (part: string) => JSON.stringify(change?.(part) ?? part);
  if (pound === null || !selected) return quoted(text);
  return text.split('#').map(quoted).join(`+number(${pound})+`);
}

const formsOf = (options: Readonly<Record<string, { value: MessageFormatElement[] }>>, place: Place) =>
  `{${Object.entries(options)
    .map(([form, { value }]) => `${JSON.stringify(form)}:${compiled(value, place)}`)
    .join(',')}}`;

const valueOf = (name: string) => `v.${argument(name)}`;

const capital = (name: string, code: string) => (name === argument(name) ? code : `upper(${code})`);
