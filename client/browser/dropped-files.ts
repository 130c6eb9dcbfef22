/** The files that were dropped on the page; a folder stands for the files in it that can be read. */

export interface DroppedFile {
  /** Of a file in a folder, its path in that folder. */
  name: string;
  body: File;
}

export interface DroppedFiles {
  files: DroppedFile[];
  /** How many files of other kinds stand in the folders. */
  leftOut: number;
  /** Whether the folders hold more than is looked at. */
  isCut: boolean;
}

/** So many files of folders are taken. */
const mostFiles = 1000;
/** So many entries of folders are looked at. */
const mostEntries = 20_000;
/** Folders in folders deeper than this are not opened. */
const deepest = 20;

/** What was dropped. Ask at once: the browser forgets it when the event is over. */
export const droppedEntries = (transfer: DataTransfer): FileSystemEntry[] =>
  [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** Whether a folder was dropped. */
export const bringsFolder = (entries: readonly FileSystemEntry[]): boolean => entries.some(isFolder);

/** The entries of a folder by name, without hidden ones; a browser gives a hundred at a time. */
const entriesIn = async (folder: FileSystemDirectoryEntry, most: number): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    found.push(...some.filter(({ name }) => !name.startsWith('.')));
    if (some.length === 0 || found.length > most) return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }
};

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** All files, in order; of folders those whose ending is one of `endings`. What cannot be opened is left out. */
export const filesOf = async (
  entries: readonly FileSystemEntry[],
  endings: readonly string[],
): Promise<DroppedFiles> => {
  const found: DroppedFiles = { files: [], leftOut: 0, isCut: false };
  let looked = 0;
  const walk = async (entry: FileSystemEntry, inside: string | undefined, depth: number): Promise<void> => {
    looked += 1;
    if (looked > mostEntries || found.files.length >= mostFiles || depth > deepest) {
      found.isCut = true;
      return;
    }
    const name = inside === undefined || inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (isFolder(entry)) {
      const below = await entriesIn(entry, mostEntries).catch(() => []);
      for (const one of below) await walk(one, inside === undefined ? '' : name, depth + 1);
    } else if (isFile(entry)) {
      const isTaken = inside === undefined || endings.some((ending) => name.toLowerCase().endsWith(ending));
      const body = isTaken ? await fileOf(entry).catch(() => undefined) : undefined;
      if (body === undefined) found.leftOut += 1;
      else found.files.push({ name, body });
    }
  };
  for (const entry of entries) await walk(entry, undefined, 0);
  return found;
};

/** What a reader should know of a folder that was dropped; nothing if all of it is taken. */
export const leftOutInWords = ({ files, leftOut, isCut }: DroppedFiles): string | undefined => {
  if (files.length === 0) return 'There is no file in this folder that can be read.';
  const many = `${leftOut.toLocaleString('en')} ${leftOut === 1 ? 'file was' : 'files were'}`;
  const others = leftOut > 0 ? [`${many} of another kind and left out.`] : [];
  const cut = isCut ? [`Only the first ${files.length.toLocaleString('en')} files were taken.`] : [];
  return [...others, ...cut].join(' ') || undefined;
};
