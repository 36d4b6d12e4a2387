import type { TemplateData } from '../edition.ts';
import { defaultSlug, type LocalisedContent } from '../edition-content.ts';
import { formatDate, phrase } from '../wording.ts';
import { within } from './source.ts';

/** What every template may print: whose edition it is, which one, and the words of the toolkit as a whole. */
export function commonData(content: LocalisedContent): TemplateData {
  const { toolkit, language } = content;
  const { title, subtitle, version, date, publisher, website, credits, questions } = toolkit.data;
  const named = (section: 'relations' | 'ambitions' | 'levels'): readonly TemplateData[] =>
    toolkit.data[section].map(({ id, name, meaning }, index) => ({
      $from: within(toolkit, section, index),
      ...{ id, name, meaning },
    }));
  return {
    $from: toolkit,
    ...{ title, subtitle, version, publisher, questions },
    edition: editionName(content),
    organisation: organisationData(content),
    date: formatDate(language.data, date),
    website: website ?? null,
    credits: credits.map(({ name, role }, index) => ({ $from: within(toolkit, 'credits', index), name, role })),
    pillars: toolkit.data.pillars.map(({ id, name, long, meaning, sign }, index) => ({
      $from: within(toolkit, 'pillars', index),
      ...{ id, name, long, meaning, sign },
    })),
    relations: named('relations'),
    ambitions: named('ambitions'),
    levels: named('levels'),
  };
}

function editionName({ slug, sender, language }: LocalisedContent): string {
  if (slug === defaultSlug) return phrase(language.data, 'edition-default');
  return phrase(language.data, 'edition-of', { organisation: sender.data.short });
}

function organisationData({ sender }: LocalisedContent): TemplateData {
  const { name, short, logo } = sender.data;
  return { $from: sender, name, short, logo: logo?.file ?? null, logoAlt: logo?.alt ?? null };
}
