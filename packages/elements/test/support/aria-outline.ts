/** What a screen reader is told of the page, as an outline that can be compared. */
import { executeServerCommand } from '@web/test-runner-commands';

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly description?: string;
  readonly invalid?: string;
  readonly required?: boolean;
  readonly checked?: boolean | 'mixed';
  readonly disabled?: boolean;
  readonly children?: readonly Node[];
}

/** Said by what stands around them, or too many to list. */
const passedOver = /^(StaticText|InlineTextBox|LineBreak|option|ListMarker)$/;

/** Role, name and states of everything on the page, two blanks deeper per level; undefined where the browser can't tell. */
export async function ariaOutline(): Promise<string | undefined> {
  try {
    const root = await executeServerCommand<Node | null, object>('a11y-snapshot', {});
    return root === null ? undefined : (root.children ?? []).flatMap((node) => linesOf(node, '')).join('\n');
  } catch {
    return undefined; // Firefox and WebKit have no such command
  }
}

function linesOf(node: Node, indent: string): string[] {
  const children = node.children ?? [];
  if (passedOver.test(node.role)) return [];
  const states = (['checked', 'disabled', 'required'] as const).filter((state) => node[state] === true);
  const invalid = node.invalid === undefined || node.invalid === 'false' ? [] : ['invalid'];
  const words = [node.role, ...(node.name ? [`"${node.name}"`] : []), ...states, ...invalid];
  const described = node.description ? ` – ${node.description}` : '';
  return [
    `${indent}${words.join(' ')}${described}`,
    ...children.flatMap((child) => linesOf(child, `${indent}  `)),
  ];
}
