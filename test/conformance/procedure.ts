/** The procedure that the kit is played with: the first one that can be filed. */
import { compile, vn2018, type CompiledProcedure } from '@ctso/core';

const [definition] = vn2018.procedures;
if (definition === undefined) throw new Error('no procedure can be filed');

export const kitProcedure: CompiledProcedure = compile(definition, vn2018.profile);
