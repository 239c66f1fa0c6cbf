/** The procedure that the kit is played with: the first one that can be filed. */
import { allOf, vn2018, type CompiledProcedure } from '@ctso/core';

const [first] = await allOf(vn2018);
if (first === undefined) throw new Error('no procedure can be filed');

export const kitProcedure: CompiledProcedure = first;
