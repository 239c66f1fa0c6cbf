import type { fields as vi } from '../vi/fields.js';

export const fields = {
  'field.optional': 'optional',
  'field.checking': 'Checking… Go on typing.',
  'field.warning': 'Worth another look:',
  'field.choose': '--Please choose--',
  'field.calendar': 'Open the calendar: {{label}}',
  'field.calendar.title': 'Choose a day: {{label}}',
  'field.calendar.previous': 'Previous month',
  'field.calendar.next': 'Next month',
  'field.calendar.today': 'Today',
  'field.calendar.close': 'Close',
  'field.calendar.failed': 'The calendar could not be loaded. Type the day.',
  'field.reveal': 'Show',
  'field.day.hint': 'day/month/year, e.g. 21/07/1985',
  'field.day.day': 'day',
  'field.day.month': 'month',
  'field.day.year': 'year',
  'field.address.loading': 'Loading the list…',
} satisfies Readonly<Record<keyof typeof vi, string>>;
