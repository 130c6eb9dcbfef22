/** People and organisations in JATS. */
import { isOrganisation } from '../../../../normalize/names.ts';
import { addAffiliation, addInstitution, isRor } from '../../fields/affiliations.ts';
import { addNames, type Draft } from '../../fields/draft.ts';
import { readFamilyFirst } from '../../fields/names.ts';
import { addPerson, orcidOf } from '../../fields/people.ts';
import { plainText } from '../parts/plain-text.ts';
import { allNamed, childrenOf, elements, firstAt, type XmlNode } from '../parts/tree.ts';

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

/** An affiliation without its label, its elements separated by commas where no text separates them. */
const affiliationText = (node: XmlNode): string => {
  const children = node.children.filter((child) => typeof child === 'string' || child.name !== 'label');
  const isSeparated = children.some((child) => typeof child === 'string' && /[,;]/.test(child));
  if (isSeparated) return plainText({ ...node, children });
  const parts = children.map((child) => (typeof child === 'string' ? child.trim() : affiliationText(child)));
  return parts.filter(Boolean).join(', ');
};

/** What a contributor is affiliated with: affiliations inside its element, and those that it points to by `rid`. */
const addAffiliations = (draft: Draft, contributor: XmlNode, byId: ReadonlyMap<string, XmlNode>): void => {
  const pointed = childrenOf(contributor, 'xref')
    .filter(({ attributes }) => attributes['ref-type'] === 'aff')
    .flatMap(({ attributes }) => (attributes['rid'] ?? '').split(/\s+/))
    .flatMap((id) => byId.get(id) ?? []);
  for (const node of [...childrenOf(contributor, 'aff'), ...pointed]) {
    const printed = affiliationText(node);
    addAffiliation(draft, printed);
    const ror = allNamed(node, 'institution-id').map(plainText).find(isRor);
    const name = allNamed(node, 'institution').at(-1);
    if (ror !== undefined && name !== undefined) addInstitution(draft, { name: plainText(name), ror });
  }
};

/** The authors and editors of the article itself; `affiliations` are those that they may point to. */
export const addContributors = (
  draft: Draft,
  groups: readonly XmlNode[],
  affiliations: readonly XmlNode[],
): void => {
  const byId = new Map(affiliations.map((node) => [node.attributes['id'] ?? '', node]));
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
      if (type === 'author') addAffiliations(draft, contributor, byId);
    }
  }
};
