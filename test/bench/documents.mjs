/**
 * Prints five thousand rows in Node with our printers, and the same table with pdfmake, with jspdf-autotable and with docx: milliseconds
 * (the median of three, by turns) and bytes. Tables are alike, not identical; the libraries print the list alone.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import * as docx from 'docx';
import { jsPDF } from 'jspdf';
import { autoTable } from 'jspdf-autotable';
import { allOf, blocksOf, vn2018 } from '@ctso/core';
import { exporter } from '@ctso/documents';
import { aFullDraft, letterOf } from '../dist/documents/drafts.js';

const require = createRequire(import.meta.url);
const ROWS = 5000;
const ROUNDS = 3;
const FACES = { normal: '400Regular/Tinos_400Regular.ttf', bold: '700Bold/Tinos_700Bold.ttf' };
const fontPath = (face) => require.resolve(`@expo-google-fonts/tinos/${FACES[face]}`);

export async function measureDocuments() {
  const [procedure] = await allOf(vn2018);
  const letter = await letterOf(vn2018, procedure, aFullDraft(procedure, ROWS));
  const table = blocksOf(letter).find(({ kind }) => kind === 'table');
  const heads = table.columns.map(({ label }) => label);
  const rows = table.rows.map(({ cells }) => [...cells]);
  const works = {
    'print-pdf': async () => (await exporter().export(letter, 'pdf')).size,
    'print-pdf-pdfmake': () => withPdfmake(heads, rows),
    'print-pdf-autotable': () => withAutoTable(heads, rows),
    'print-docx': async () => (await exporter().export(letter, 'docx')).size,
    'print-docx-docx': () => withDocx(heads, rows),
  };
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  const sizes = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(works)) {
      const began = performance.now();
      sizes[name] = await work();
      times[name].push(performance.now() - began);
    }
  }
  const peers = { 'print-pdf-pdfmake': 'print-pdf', 'print-pdf-autotable': 'print-pdf', 'print-docx-docx': 'print-docx' };
  return Object.keys(works).flatMap((name) => [
    { name, value: median(times[name]), unit: 'ms', ...(peers[name] && { peer: peers[name] }) },
    { name: `${name}-size`, value: sizes[name] / 1e6, unit: 'MB', ...(peers[name] && { peer: `${peers[name]}-size` }) },
  ]);
}

async function withPdfmake(heads, rows) {
  const pdfmake = require('pdfmake');
  pdfmake.setFonts({ Tinos: { normal: fontPath('normal'), bold: fontPath('bold') } });
  const body = [heads.map((text) => ({ text, bold: true, alignment: 'center' })), ...rows];
  const content = [{ table: { headerRows: 1, dontBreakRows: true, widths: heads.map(() => '*'), body } }];
  const buffer = await pdfmake.createPdf({ pageSize: 'A4', pageOrientation: 'landscape', pageMargins: [85, 57, 43, 57], defaultStyle: { font: 'Tinos', fontSize: 10 }, content }).getBuffer();
  return buffer.length;
}

async function withAutoTable(heads, rows) {
  const pdf = new jsPDF({ unit: 'pt', format: 'a4', orientation: 'landscape', compress: true, putOnlyUsedFonts: true });
  for (const face of ['normal', 'bold']) {
    pdf.addFileToVFS(`${face}.ttf`, readFileSync(fontPath(face)).toString('base64'));
    pdf.addFont(`${face}.ttf`, 'Tinos', face, undefined, 'Identity-H');
  }
  autoTable(pdf, { head: [heads], body: rows, rowPageBreak: 'avoid', margin: { left: 85, right: 43, top: 57, bottom: 57 }, theme: 'grid', styles: { font: 'Tinos', fontSize: 10 } });
  return pdf.output('arraybuffer').byteLength;
}

async function withDocx(heads, rows) {
  const cell = (text) => new docx.TableCell({ children: [new docx.Paragraph({ children: [new docx.TextRun({ text, size: 20 })] })] });
  const line = (cells, tableHeader) => new docx.TableRow({ tableHeader, cantSplit: true, children: cells.map(cell) });
  const table = new docx.Table({ rows: [line(heads, true), ...rows.map((cells) => line(cells, false))] });
  return (await docx.Packer.toBuffer(new docx.Document({ sections: [{ children: [table] }] }))).length;
}

function median(values) {
  return values.toSorted((one, other) => one - other)[values.length >> 1];
}
