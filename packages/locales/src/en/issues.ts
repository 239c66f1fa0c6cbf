import type { issues as vi } from '../vi/issues.js';

export const issues = {
  'issue.required': 'Nothing entered yet. This field is required.',
  'issue.required.day': 'No day yet. Enter day/month/year, e.g. 21/07/1985.',
  'issue.required.document-symbol': 'No number and symbol yet. Enter them as on the letter, e.g. 125/SNV-VP.',
  'issue.required.organisation': 'No workplace chosen yet. Type its name and choose it from the list.',
  'issue.required.choice': 'Nothing chosen yet. Choose one from the list.',
  'issue.required.flag': 'Not ticked yet. Tick this box to go on.',
  'issue.input': 'The server does not take this value here. Reload the page and enter it again.',
  'issue.text.length': '{{count}} characters. The most is {{most}}.',
  'issue.official-email.form':
    'An @ is missing, or there is one too many. An address is a mailbox name, one @ and a domain, e.g. ten@snv.lamgiang.gov.vn.',
  'issue.official-email.space': 'There is a space in the address. Take it out, e.g. ten@snv.lamgiang.gov.vn.',
  'issue.official-email.letter': 'There is “{{letter}}” in it. An address holds only letters without marks, digits, dots and hyphens.',
  'issue.official-email.local':
    'Before the @ stands “{{local}}”. Use only letters without marks, digits, dots and hyphens; no dot first, last or twice in a row.',
  'issue.official-email.domain': 'After the @ stands “{{domain}}”. A domain with a dot belongs there, e.g. snv.lamgiang.gov.vn.',
  'issue.official-email.free-mail':
    'A {{provider}} address cannot be used. Enter a mailbox issued by a state body, e.g. ten@snv.lamgiang.gov.vn.',
  'issue.official-email.unknown-domain': '{{domain}} is not known to be a state body’s domain. Keep it if this is an official mailbox.',
  'issue.identity.length': '{{digits}} digits. A citizen card has 12, an identity card 9.',
  'issue.identity.officer': '8 digits, like an officer’s card. A citizen card has 12, an identity card 9.',
  'issue.identity.cmnd':
    'Identity cards of 9 digits could be used until 31/12/2024. Enter the number of the citizen card instead, which has 12.',
  'issue.identity.province':
    'The first three digits {{province}} are not in the table of provinces. Compare with the card; keep them for someone registered abroad at birth.',
  'issue.identity.birth-year':
    'This number tells the birth year {{year}}, which is still to come. Compare the fourth to sixth digits with the card.',
  'issue.identity.birth-year-differs': 'The identity number tells the birth year {{told}}, the date of birth says {{typed}}.',
  'issue.identity.form':
    'Unlike a citizen card (12 digits), an identity card (9 digits) or a passport (letter, then 7 digits). Keep it if it is another paper.',
  'issue.identity.size': '{{count}} characters. A citizen card has 12 digits, an identity card 9; a passport has a letter, then 7 digits.',
  'issue.identity.letter': 'There is “{{letter}}” in it. Card numbers hold digits only; passports a letter, then digits.',
  'issue.mobile.pattern': 'There is something other than digits in it. A mobile number has 10 digits and starts with 0, e.g. 0987654321.',
  'issue.mobile.length': '{{digits}} digits. A mobile number has 10 and starts with 0.',
  'issue.mobile.start': 'It starts with {{first}}. A mobile number has 10 digits and starts with 0.',
  'issue.mobile.landline': 'This is a landline. A mobile number would be better; it has 10 digits.',
  'issue.mobile.prefix': 'The prefix {{prefix}} is not in the table of mobile prefixes. Look again; keep it if it is right.',
  'issue.day.unreadable': '“{{typed}}” cannot be read as a day. Enter day/month/year, e.g. 21/07/1985.',
  'issue.day.calendar': 'The calendar has no {{typed}}. Enter day/month/year, e.g. 21/07/1985.',
  'issue.day.future': '{{typed}} is still to come. Enter a day not after today, {{today}}.',
  'issue.day.before-birth': 'Issued on {{typed}}, which is not after the birth on {{birth}}. Look at both days again.',
  'issue.day.age': 'This makes an age of {{age}}. Look at the year of birth again; keep it if it is right.',
  'issue.document-symbol.form': 'It says “{{typed}}”. Usually it is a number, a slash and a symbol in capitals, e.g. 125/SNV-VP.',
  'issue.province.unknown': 'No province has the code “{{code}}”. Choose the province or city from the list again.',
  'issue.choice.unlisted': '“{{typed}}” is not in the list. Choose one of: {{options}}.',
  'issue.serials.form': 'It says “{{serial}}”. A certificate serial usually has 32 characters, digits and the letters a to f.',
  'issue.lookup.missing': 'This address has not been checked. Check the subscriber to learn whether certificates exist.',
  'issue.lookup.stale': 'The address was changed after {{asked}} was checked. Check the subscriber once more.',
  'issue.lookup.elsewhere': 'The e-mail exists at an organisation that you are not entitled to register for. Enter another mailbox.',
  'issue.certificate.unknown': 'What the organisation holds has no serial number {{serial}}. Remove this row and choose from the list again.',
  'issue.certificate.ended': 'Certificate {{serial}} is no longer active. Remove this row and choose an active certificate.',
  'issue.organisation.out-of-scope': '“{{name}}” is not among the organisations that you may register for. Choose another organisation.',
  'issue.organisation.same-name': 'There is a “{{name}}” at the same level already. Choose another name, or use the organisation that is there.',
  'issue.rows.min': 'Rows in the list: {{count}}. At least {{min}} needed.',
  'issue.rows.max': 'Rows in the list: {{count}}. A dossier takes {{max}} at most; split it into several.',
  'issue.rows.same-email': 'Same e-mail address as row {{other}}. Each person needs one of their own.',
  'issue.rows.same-identity': 'Same identity number as row {{other}}. Each person needs one of their own.',
  'issue.slot.required': 'This paper is not there yet. Upload the signed one.',
  'issue.file.extension': '{{extension}} files are not taken. File types taken: {{allowed}}.',
  'issue.file.no-extension': 'The file’s name has no ending. File types taken: {{allowed}}.',
  'issue.file.size': 'The file has {{size}} MB. The most is {{most}} MB.',
  'issue.file.empty': 'The file is empty. Choose the file again.',
  'issue.file.program':
    'The name says {{extension}} but the content is a program. The file was not uploaded. Choose the signed paper again.',
  'issue.file.content':
    'The name says {{extension}} but the content is {{detected}}. The file was not uploaded. Choose the signed paper again.',
  'issue.file.unreadable':
    'The name says {{extension}} but the content is something else. The file may be damaged; choose the signed paper again.',
} satisfies Readonly<Record<keyof typeof vi, string>>;
