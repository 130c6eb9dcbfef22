/** People and organisations in JATS. */
import { isOrganisation } from '../../../../normalize/names.ts';
import { addNames, type Draft } from '../../fields/draft.ts';
import { readFamilyFirst } from '../../fields/names.ts';
import { addPerson, orcidOf } from '../../fields/people.ts';
import { plainText } from '../parts/plain-text.ts';
import { allNamed, elements, firstAt, type XmlNode } from '../parts/tree.ts';

const textAt = (node: XmlNode, path: string): string | undefined => {
  const found = firstAt(node, path);
  return found && plainText(found);
};

/** Adds a name in parts, in one piece, or of an organisation. */
export const addJatsName = (
  draft: Draft,
  field: 'author' | 'editor',
  node: XmlNode,
  ids: Readonly<Record<string, string | undefined>> = {},
): void => {
  const family = textAt(node, 'surname');
  if (family !== undefined || textAt(node, 'given-names') !== undefined) {
    const parts = { family, given: textAt(node, 'given-names'), suffix: textAt(node, 'suffix') };
    addPerson(draft, field, parts, ids);
    return;
  }
  const printed = plainText(node);
  if (node.name === 'string-name' && !isOrganisation(printed)) {
    const read = readFamilyFirst(printed);
    if (read !== undefined) addNames(draft, field, [read.name], read.confidence);
  } else addPerson(draft, field, { literal: printed }, ids);
};

/** The elements that name someone. */
const nameElements = new Set(['name', 'string-name', 'collab', 'institution', 'anonymous']);

/** The names directly inside an element; the first of alternatives for one name. */
export const namesIn = (node: XmlNode): XmlNode[] =>
  elements(node).flatMap((child) => {
    if (nameElements.has(child.name)) return [child];
    if (/^(?:name|collab)-alternatives$/.test(child.name)) return namesIn(child).slice(0, 1);
    return [];
  });

/** The authors and editors of the article itself. */
export const addContributors = (draft: Draft, groups: readonly XmlNode[]): void => {
  for (const contributor of groups.flatMap((group) => allNamed(group, 'contrib'))) {
    const type = contributor.attributes['contrib-type'] ?? 'author';
    if (type !== 'author' && type !== 'editor') continue;
    const ids = {
      orcid: allNamed(contributor, 'contrib-id')
        .map((id) => orcidOf(plainText(id)))
        .find(Boolean),
    };
    for (const name of namesIn(contributor).slice(0, 1)) {
      // The members of a collaboration are separate contributors inside its element.
      const own = {
        ...name,
        children: name.children.filter(
          (child) => typeof child === 'string' || child.name !== 'contrib-group',
        ),
      };
      addJatsName(draft, type, own, ids);
    }
  }
};
