/** `coterie backup FILE`: the library in one file that is known to be whole, made while others use it. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Config } from '../../server/base/config.ts';
import { InputError } from '../../server/base/errors.ts';
import { nameFile } from '../../server/store/sqlite/copy.ts';
import { contentOf } from './backup/content.ts';
import { type Seal, seal } from './backup/seal.ts';
import type { Output } from './output.ts';

/** Writes a backup; it gets its name when it is whole and on disk. */
export const writeBackup = async (
  file: string,
  config: Pick<Config, 'neo4j' | 'databaseFile'>,
  version: string,
): Promise<Seal> => {
  if (existsSync(file)) throw new InputError(`${file} exists already. Choose another name.`);
  const partial = `${file}.unfinished`;
  await rm(partial, { force: true });
  try {
    const sealed = await seal(partial, {
      ...(await contentOf(config, partial)),
      coterie: version,
      at: new Date().toISOString(),
    });
    nameFile(partial, file);
    return sealed;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
};

export const backup = async (
  file: string,
  config: Config,
  version: string,
  output: Output,
): Promise<void> => {
  const { bytes, sha256, engine } = await writeBackup(file, config, version);
  output.result(`${file}: the library of ${engine}, ${bytes.toLocaleString('en')} bytes, SHA-256 ${sha256}`);
};
