import { describe, expect, it } from 'vitest';
import { renderTemplate } from '../../src/template/render-template.ts';
import { createTemplateCache } from '../../src/template/template-cache.ts';
import { createMemoryWorkspace } from '../../src/workspace/memory-workspace.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { findings, mainTemplate, render } from './render.ts';

const data = { title: 'T', list: ['a'], label: 'L' };

describe('what a template may not do', () => {
  const cases: readonly (readonly [template: string, expected: string])[] = [
    ['<p>\n {{{title}}}</p>', 'raw-output 2:2'],
    ['<p>{{&title}}</p>', 'raw-output 1:4'],
    ['{{"x"}}', 'literal 1:1'],
    ['{{* deco}}', 'decorator 1:1'],
    ['{{#*inline "x"}}{{/inline}}', 'decorator 1:1'],
    ['{{#> layout}}{{/layout}}', 'partial-block 1:1'],
    ['{{> (which title)}}', 'dynamic-partial 1:1'],
    ['{{> bok title}}', 'unknown-partial 1:5'],
    ['{{lookup list 0}}', 'unknown-helper 1:1'],
    ['{{log title}}', 'unknown-helper 1:1'],
    ['{{#eech list}}{{/eech}}', 'unknown-helper 1:1'],
    ['{{#list}}{{/list}}', 'unknown-helper 1:1'],
    ['{{#if (equal title "T")}}{{/if}}', 'unknown-helper 1:7'],
    ['{{helperMissing title}}', 'unknown-helper 1:1'],
    ['{{_field this "title"}}', 'unknown-helper 1:1'],
    ['{{#if title list}}{{/if}}', 'helper-form 1:1'],
    ['{{#if title includeZero=true}}{{/if}}', 'helper-form 1:1'],
    ['{{label}}', 'helper-form 1:1'],
    ['{{eq title "T"}}', 'helper-form 1:1'],
    ['{{@partial-block}}', 'unknown-variable 1:1'],
    ['{{#if @root.constructor}}{{/if}}', 'unknown-field 1:7'],
    ['<{{title}}/>', 'tag-from-mustache 1:2'],
    ['<h{{title}}>x</h1>', 'tag-from-mustache 1:3'],
    ['<h1>x</h{{title}}>', 'tag-from-mustache 1:9'],
    ['<p {{title}}="x"/>', 'tag-from-mustache 1:4'],
    ['<p class={{title}}/>', 'tag-from-mustache 1:10'],
    ['{{#if title}}<p class="{{/if}}">x</p>', 'split-tag 1:1'],
    ['<p {{#each list}}>{{/each}}', 'split-tag 1:4'],
    ['<p class="x', 'split-tag 1:1'],
    ['<p class="{{> box}}"/>', 'inside-tag 1:11'],
    ['<p class="{{rich title}}"/>', 'inside-tag 1:11'],
    ['<p class="{{#entries list}}{{/entries}}"/>', 'inside-tag 1:11'],
    ['<div>\n<slot ref="0"/></div>', 'slot 2:1'],
    ['<p _at="1:1"/>', 'reserved-attribute 1:4'],
    ['<?from 0?>', 'declaration 1:1'],
    ['<p><![CDATA[x]]></p>', 'declaration 1:4'],
    ['<!DOCTYPE p>', 'declaration 1:1'],
    ['<p>\\{{title}}</p>', 'backslash 1:4'],
    ['<p>\n{{#if title}}\nx</p>', 'block-not-closed 2:1'],
    ['<p>\n{{#if title}}x{{/each}}</p>', 'block-mismatch 2:4'],
    ['<p>\n x {{}} </p>', 'syntax 2:6'],
    ['<p>{{title</p>', 'syntax 1:6'],
    ['x\n {{/if}}', 'syntax 2:2'],
  ];
  it.each(cases)('%s', (template, expected) => {
    const [code, place] = expected.split(' ');
    const outcome = render(template, data, { 'templates/shared/box.hbs': '<p/>' });
    expect(findings(outcome)).toContain(`template/${code} ${mainTemplate}:${place}`);
    expect(outcome.value).toBeUndefined();
  });

  it('nests deeper than the walks over it can follow', () => {
    const template = `${'{{#if title}}'.repeat(300)}${'{{/if}}'.repeat(300)}`;
    expect(findings(render(template, data))).toEqual([`template/too-deep ${mainTemplate}:1:774`]);
  });

  it('calls itself through another partial', () => {
    const files = { 'templates/shared/one.hbs': '{{> two}}', 'templates/shared/two.hbs': '\n{{> one}}' };
    const outcome = render('{{> one}}', data, files);
    expect(findings(outcome)).toEqual(['template/partial-recursion templates/shared/two.hbs:2:5']);
    expect(outcome.diagnostics[0]?.message).toContain('one.hbs → templates/shared/two.hbs → templates/shared/one.hbs');
  });

  it('does not take what only looks like markup for markup', () => {
    const outcome = render('<!-- <slot _x="{{title}}"> --><p class="a > b {{title}}">{{this.label}}</p>', data);
    expect(findings(outcome)).toEqual([]);
    expect(outcome.value?.xml).toContain('<!-- <slot _x="T"> --><p _at="1:31"');
  });
});

describe('the cache', () => {
  it('reads and compiles each file once', () => {
    const files = { [mainTemplate]: '<p>{{> box}}</p>', 'templates/shared/box.hbs': '<b/>' };
    const memory = createMemoryWorkspace(files);
    const reads: string[] = [];
    const workspace: Workspace = {
      ...memory,
      readText(path) {
        reads.push(path);
        return memory.readText(path);
      },
    };
    const cache = createTemplateCache();
    const request = { template: mainTemplate, data, labels: {} };
    const first = renderTemplate(request, workspace, cache);
    expect(renderTemplate(request, workspace, cache)).toEqual(first);
    expect(reads).toEqual([mainTemplate, 'templates/shared/box.hbs']);
  });

  it('prefers a partial of the own folder to a shared one of the same name', () => {
    const files = { 'templates/shared/box.hbs': 'shared', 'templates/cards/box.hbs': 'own' };
    expect(render('<p>{{> box}}</p>', data, files).value?.xml).toContain('>own<');
  });
});
