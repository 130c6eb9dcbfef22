/** The stand-in for the online services, and works for it. */
export { type StandIn, startStandIn } from './server.ts';
export type { Service } from './work.ts';
export { aclWorks } from './works/acl.ts';
export { dataFolder, hasData } from './works/data-folder.ts';
export { recordedWorks } from './works/recorded.ts';
export { sampleWorks } from './works/sample.ts';
