import { expect } from '@open-wc/testing';
import { attachApplication } from './application.test-support.js';
import { createDesktop } from './create-desktop.js';
import type { OptionsChange } from './options.js';
import { DesktopRefusal } from './refusal.js';

const views = (options: OptionsChange) => createDesktop({ options }).state.webContent.views;
const problems = (options: OptionsChange) => createDesktop({ options }).state.webContent.problems;

describe('web content', () => {
  const sample = { label: 'My sample', url: 'http://my-web-server/path/sample.html' };

  it("reads the configuration of the vendor's README, in either spelling", () => {
    const expected = [
      { ...sample, placement: 'tab', level: 'workspace', section: 'MyCustomAPISample' },
    ];
    const lists = {
      'workspace.web-content': 'MyCustomAPISample',
      'service-client-api.accepted-web-content-origins': 'http://my-web-server',
    };
    for (const options of [
      { ...lists, MyCustomAPISample: sample },
      {
        ...lists,
        'MyCustomAPISample/label': sample.label,
        'MyCustomAPISample/url': sample.url,
      },
      { 'interaction-workspace': lists, MyCustomAPISample: sample },
    ]) {
      expect(views(options)).to.deep.equal(expected);
      expect(problems(options)).to.be.empty;
    }
  });

  it('reads several views of both levels, with their modes', () => {
    const url = 'https://crm.example/?id=$Interaction.Id$&s=$AttachedData.Segment$';
    const found = views({
      'workspace.web-content': 'A , B',
      'interaction.web-content': 'C,B',
      A: { label: 'A', url: 'https://a.example/', mode: 'Popup' },
      B: { label: 'B', url: 'https://b.example/' },
      C: { label: 'C', url, mode: 'hidden' },
    });
    expect(found.map(({ section, level, placement }) => [section, level, placement])).to.deep.equal(
      [
        ['A', 'workspace', 'popup'],
        ['B', 'workspace', 'tab'],
        ['C', 'interaction', 'hidden'],
        ['B', 'interaction', 'tab'],
      ],
    );
    expect(found[2]?.url).to.equal(url);
  });

  for (const { what, options, says, remains = 0 } of [
    {
      what: 'a section that is not there',
      options: { 'workspace.web-content': 'Gone' },
      says: 'workspace.web-content names section Gone, which has no options',
    },
    {
      what: 'an address that is none',
      options: { 'workspace.web-content': 'S', S: { label: 'S', url: 'javascript:alert(1)' } },
      says: 'S/url must be the whole address of a web page',
    },
    {
      what: 'a host that only a macro would tell',
      options: { 'workspace.web-content': 'S', S: { label: 'S', url: 'https://$Agent.UserName$' } },
      says: 'S/url must be the whole address',
    },
    {
      what: 'no address',
      options: { 'workspace.web-content': 'S', S: { label: 'S' } },
      says: 'S/url is missing. The view is left out.',
    },
    {
      what: 'no label',
      options: { 'workspace.web-content': 'S', S: { url: sample.url } },
      says: 'S/label is missing. The view is called S.',
      remains: 1,
    },
    {
      what: 'a mode that there is not',
      options: { 'workspace.web-content': 'S', S: { ...sample, mode: 'ceiling' } },
      says: 'S/mode must be one of "tab", "side", "popup", "background", "hidden", not "ceiling"',
      remains: 1,
    },
    {
      what: 'an option that is not known',
      options: { 'workspace.web-content': 'S', S: { ...sample, color: 'red' } },
      says: 'S/color is not known here. Known are label, url, mode.',
      remains: 1,
    },
    {
      what: 'a macro that is not known',
      options: { 'workspace.web-content': 'S', S: { ...sample, url: 'http://a/?$Moon.Phase$' } },
      says: 'S/url holds $Moon.Phase$',
      remains: 1,
    },
    {
      what: 'a macro of an interaction where there is none',
      options: {
        'workspace.web-content': 'S',
        S: { ...sample, url: 'http://a/?$Interaction.Id$' },
      },
      says: 'a view of workspace.web-content has no interaction',
      remains: 1,
    },
    {
      what: 'an origin that is not accepted',
      options: {
        'workspace.web-content': 'S',
        'service-client-api.accepted-web-content-origins': 'https://other.example',
        S: sample,
      },
      says: 'does not name http://my-web-server',
      remains: 1,
    },
    {
      what: 'a section that no list names',
      options: { MySample: sample },
      says: 'Section MySample has a url, but no workspace.web-content or interaction.web-content',
    },
    {
      what: 'a name that a list has twice',
      options: { 'workspace.web-content': 'S,S', S: sample },
      says: 'workspace.web-content names a section twice',
      remains: 1,
    },
  ]) {
    it(`names ${what}`, () => {
      expect(problems(options)).to.have.length(1);
      expect(problems(options)[0]).to.contain(says);
      expect(views(options)).to.have.length(remains);
    });
  }

  it('takes section names for data', () => {
    const options = JSON.parse(
      '{ "workspace.web-content": "__proto__,constructor", "__proto__/url": "http://a/", "__proto__/label": "P" }',
    ) as OptionsChange;
    expect(views(options).map(({ label }) => label)).to.deep.equal(['P']);
    expect(problems(options)[0]).to.contain('names section constructor, which has no options');
  });

  it('follows a change at run time, and tells its listeners', () => {
    const desktop = createDesktop();
    let told = 0;
    desktop.subscribe(() => (told += 1));
    desktop.configure({ options: { 'workspace.web-content': 'S', S: sample } });
    expect(desktop.state.webContent.views.map(({ label }) => label)).to.deep.equal(['My sample']);
    expect(told).to.equal(1);
    desktop.configure({ options: { 'S/mode': 'popup' } });
    expect(desktop.state.webContent.views[0]?.placement).to.equal('popup');
    desktop.configure({ options: { 'workspace.web-content': undefined } });
    expect(desktop.state.webContent.views).to.be.empty;
    desktop.close();
  });

  it('refuses an option that is neither text nor number', () => {
    const desktop = createDesktop();
    const configure = (options: unknown) => () =>
      desktop.configure({ options: options as OptionsChange });
    expect(configure({ a: [] })).to.throw(DesktopRefusal, 'a must be a text or a number');
    expect(configure({ S: { url: true } })).to.throw(DesktopRefusal, 'url must be a text');
    expect(desktop.options).not.to.have.any.keys('a', 'S/url');
    desktop.close();
  });

  it('shows applications the sections as they are written', async () => {
    const desktop = createDesktop({ options: { 'workspace.web-content': 'S', S: sample } });
    const { data } = await attachApplication(desktop).request('configuration.getOption', 'S/*');
    expect(data).to.deep.equal([{ name: 'S', options: sample }]);
    desktop.close();
  });
});
