import { afterAll } from 'vitest';
import { openStore } from '../../server/store/open.ts';
import { configIn, temporaryFolder } from '../sample.ts';
import { contract } from './contract.ts';

const folders: Awaited<ReturnType<typeof temporaryFolder>>[] = [];
afterAll(() => Promise.all(folders.map((folder) => folder.remove())));

contract('sqlite', async () => {
  const folder = await temporaryFolder();
  folders.push(folder);
  return openStore(configIn(folder.path));
});
