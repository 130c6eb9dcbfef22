import neo4j from 'neo4j-driver';
import { describe, expect, inject, it } from 'vitest';
import { openNeo4j } from '../../server/store/neo4j/store.ts';
import { contract } from './contract/contract.ts';
import { importedPdfContract } from './contract/imported-pdf.ts';
import { heldPeopleContract } from './contract/library-people.ts';
import { emptied } from './emptied.ts';

const config = inject('neo4j');

if (config) {
  contract(
    'Neo4j',
    () => emptied(config),
    () => openNeo4j(config),
  );
  heldPeopleContract('Neo4j', () => emptied(config));
  importedPdfContract('Neo4j', () => emptied(config));

  describe('a Neo4j that cannot be used', () => {
    it('refuses a wrong password, which is not shown', async () => {
      const wrong = openNeo4j({ ...config, password: 'secret-but-wrong' });
      await expect(wrong).rejects.toThrow(
        /refused the user "neo4j"\. Check NEO4J_USERNAME and NEO4J_PASSWORD/,
      );
      await expect(wrong).rejects.not.toThrow(/secret/);
    });

    it('has no database of that name', () =>
      expect(openNeo4j({ ...config, database: 'nowhere' })).rejects.toThrow(
        /no database "nowhere".*NEO4J_DATABASE/,
      ));

    it('does not answer', () =>
      expect(openNeo4j({ ...config, uri: 'bolt://127.0.0.1:1' })).rejects.toThrow(
        /No Neo4j answers at bolt:\/\/127\.0\.0\.1:1\. Check NEO4J_URI/,
      ));

    it('has an address that is none', () =>
      expect(openNeo4j({ ...config, uri: 'localhost' })).rejects.toThrow(
        /NEO4J_URI "localhost" is not the addr/,
      ));
  });

  describe('the schema', () => {
    it('has a key for every label and the search index, online', async () => {
      const store = await openNeo4j(config);
      const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.username, config.password));
      const { records } = await driver.executeQuery('SHOW INDEXES YIELD name, state RETURN name, state');
      const states = new Map(records.map((record) => [record.get('name'), record.get('state')]));
      for (const name of [
        'paper_id',
        'author_id',
        'venue_id',
        'technique_id',
        'source_id',
        'paper_doiKey',
        'search',
      ])
        expect(states.get(name)).toBe('ONLINE');
      await driver.close();
      await store.close();
    });
  });
} else {
  it.skip('Neo4j: there is none here', () => {});
}
