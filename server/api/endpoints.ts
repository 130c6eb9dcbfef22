/** The endpoints: what each takes and gives. Routes implement them and the OpenAPI document describes them. */

import { changing } from './endpoints/changing.ts';
import { networks } from './endpoints/networks.ts';
import { online } from './endpoints/online.ts';
import { reading } from './endpoints/reading.ts';
import { service } from './endpoints/service.ts';

export const endpoints = { ...service, ...reading, ...networks, ...changing, ...online };
