/** The parts of a DOCX that stand around the letter's text: styles, settings, page numbers, properties, and how they belong together. */
import { FINGERPRINT_MARK, type Properties } from '../layout/properties.js';
import { EDGE, type Paper } from '../layout/paper.js';
import { escaped, paragraphProperties, run, runProperties, twips } from './paragraph.js';
import { cellStyle } from './table.js';

export const FONT = 'Times New Roman';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORDS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const LINKS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const DOCUMENT_OPENING = `${XML}<w:document ${WORDS} ${LINKS}><w:body>`;
export const DOCUMENT_CLOSING = '</w:body></w:document>';

/** Page numbers begin anew in each section and are not shown on its first page. */
export function sectionProperties(paper: Paper): string {
  const turned = paper.orientation === 'landscape' ? ' w:orient="landscape"' : '';
  return [
    '<w:sectPr><w:headerReference w:type="default" r:id="number"/><w:headerReference w:type="first" r:id="nothing"/>',
    '<w:footerReference w:type="default" r:id="stamp"/><w:footerReference w:type="first" r:id="stamp"/>',
    `<w:pgSz w:w="${twips(paper.width)}" w:h="${twips(paper.height)}"${turned}/>`,
    `<w:pgMar w:top="${twips(paper.top)}" w:right="${twips(paper.right)}" w:bottom="${twips(paper.bottom)}" w:left="${twips(paper.left)}" w:header="${twips(EDGE)}" w:footer="${twips(EDGE)}" w:gutter="0"/>`,
    '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>',
  ].join('');
}

export interface PartFacts {
  readonly paper: Paper;
  readonly properties: Properties;
  readonly stamp: string;
  /** Sizes of letters in the lists. */
  readonly sizes: readonly number[];
}

/** Name and text of every part but the document itself, the list of types first. */
export function partsOf(facts: PartFacts): readonly (readonly [string, string])[] {
  const { paper, properties, stamp } = facts;
  const number = `<w:r>${runProperties(paper.type.pageNumber)}<w:fldChar w:fldCharType="begin"/></w:r><w:r>${runProperties(paper.type.pageNumber)}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r>${runProperties(paper.type.pageNumber)}<w:fldChar w:fldCharType="end"/></w:r>`;
  const foot = stamp === '' ? '<w:p/>' : `<w:p>${paragraphProperties({})}${run(stamp, { size: paper.type.stamp })}</w:p>`;
  return [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', relations([['document', `${OFFICE}/officeDocument`, 'word/document.xml'], ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'], ['custom', `${OFFICE}/custom-properties`, 'docProps/custom.xml']])],
    ['word/_rels/document.xml.rels', relations([['styles', `${OFFICE}/styles`, 'styles.xml'], ['settings', `${OFFICE}/settings`, 'settings.xml'], ['number', `${OFFICE}/header`, 'header1.xml'], ['nothing', `${OFFICE}/header`, 'header2.xml'], ['stamp', `${OFFICE}/footer`, 'footer1.xml']])],
    ['word/styles.xml', styles(facts)],
    ['word/settings.xml', `${XML}<w:settings ${WORDS}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`],
    ['word/header1.xml', `${XML}<w:hdr ${WORDS}><w:p>${paragraphProperties({ align: 'center' })}${number}</w:p></w:hdr>`],
    ['word/header2.xml', `${XML}<w:hdr ${WORDS}><w:p/></w:hdr>`],
    ['word/footer1.xml', `${XML}<w:ftr ${WORDS}>${foot}</w:ftr>`],
    ['docProps/core.xml', coreProperties(properties)],
    ['docProps/custom.xml', customProperties(properties)],
  ];
}

function contentTypes(): string {
  const parts: readonly (readonly [string, string])[] = [
    ['/word/document.xml', `${WORD_TYPE}.document.main+xml`],
    ['/word/styles.xml', `${WORD_TYPE}.styles+xml`],
    ['/word/settings.xml', `${WORD_TYPE}.settings+xml`],
    ['/word/header1.xml', `${WORD_TYPE}.header+xml`],
    ['/word/header2.xml', `${WORD_TYPE}.header+xml`],
    ['/word/footer1.xml', `${WORD_TYPE}.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
  ];
  const defaults = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  return `${XML}<Types xmlns="${PACKAGE}/content-types">${defaults}${parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('')}</Types>`;
}

function relations(links: readonly (readonly [string, string, string])[]): string {
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

function styles({ properties, paper, sizes }: PartFacts): string {
  const language = `<w:lang w:val="${escaped(properties.language)}" w:eastAsia="${escaped(properties.language)}"/>`;
  const fonts = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>`;
  const body = Math.round(paper.type.body * 2);
  const cells = [...new Set(sizes)].map((size) => `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${cellStyle(size)}"><w:name w:val="${cellStyle(size)}"/><w:basedOn w:val="Normal"/>${runProperties(size)}</w:style>`);
  return [
    `${XML}<w:styles ${WORDS}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:color w:val="000000"/><w:sz w:val="${body}"/><w:szCs w:val="${body}"/>${language}</w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    ...cells,
    '</w:styles>',
  ].join('');
}

function coreProperties({ title, author, language, fingerprint }: Properties): string {
  const keywords = fingerprint === undefined ? '' : `<cp:keywords>${FINGERPRINT_MARK}${fingerprint}</cp:keywords>`;
  const names = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
  return `${XML}<cp:coreProperties ${names}><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator>${keywords}<dc:language>${escaped(language)}</dc:language><cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy></cp:coreProperties>`;
}

function customProperties({ fingerprint }: Properties): string {
  const names = 'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
  const property = fingerprint === undefined ? '' : `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="ctso-fingerprint"><vt:lpwstr>${FINGERPRINT_MARK}${fingerprint}</vt:lpwstr></property>`;
  return `${XML}<Properties ${names}>${property}</Properties>`;
}
