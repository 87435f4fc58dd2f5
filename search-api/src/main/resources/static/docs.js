// Shows the description of the interface that the service itself serves.
'use strict';

(async () => {
  const at = (id) => document.getElementById(id);
  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const response = await fetch('/v1/openapi.json');
  if (!response.ok) throw new Error('/v1/openapi.json: ' + response.status);
  const api = await response.json();
  const resolve = (part) => part.$ref
    ? part.$ref.slice(2).split('/').reduce((found, key) => found[key], api)
    : part;

  function values(schema) {
    const one = schema.type === 'array' ? schema.items : schema;
    const said = [];
    if (one.enum) said.push(one.enum.join(' | '));
    if (one.maxLength) said.push('最长 ' + one.maxLength + ' 字');
    if (one.minimum !== undefined) said.push(one.minimum + ' 至 ' + one.maximum);
    if (one.default !== undefined) said.push('默认 ' + one.default);
    return said.length ? '（' + said.join('；') + '）' : '';
  }

  function english(text) {
    const made = element('p', text, 'hint');
    made.lang = 'en';
    return made;
  }

  // The first media type of the body, with its schema and example.
  const bodyOf = (described) => Object.entries(described.requestBody.content)[0];

  // The request that the examples make, as DescribedAnswersTest sends it.
  function curl(path, method, described) {
    const query = [];
    for (const parameter of (described.parameters || []).map(resolve).filter((one) => one.required)) {
      const value = encodeURIComponent(parameter.example);
      if (parameter.in === 'path') path = path.replace('{' + parameter.name + '}', value);
      else query.push(parameter.name + '=' + value);
    }
    const lines = ["curl '" + location.origin + path + (query.length ? '?' + query.join('&') : '') + "'"];
    if (method === 'post') lines.push('-X POST');
    if (described.security) lines.push("-H \"Authorization: Bearer $(cat token)\"");
    if (described.requestBody) {
      const [type, { example }] = bodyOf(described);
      lines.push("-H 'Content-Type: " + type + "'", "-d '" + (type === 'application/json' ? JSON.stringify(example) : example) + "'");
    }
    return lines.join(' \\\n  ');
  }

  function answer(described) {
    const content = Object.values(described.responses['200'].content || {})[0];
    if (!content || content.example === undefined) return [];
    const shown = element('details');
    shown.append(element('summary', '回答（起步语料上的真实回答；列表只录前两项）'),
      element('pre', JSON.stringify(content.example, null, 2)));
    return [shown];
  }

  function operation(path, method, described) {
    const block = element('section', null, 'operation');
    const title = element('h3');
    title.append(element('span', method.toUpperCase(), 'method ' + method), element('code', path));
    block.append(title, element('p', described.summary), english(described['x-summary-en']));
    if (described.description) block.append(element('p', described.description, 'hint'));
    const list = element('dl');
    for (const parameter of (described.parameters || []).map(resolve)) {
      list.append(element('dt', parameter.name), element('dd', parameter.description + values(parameter.schema)));
    }
    if (described.requestBody) {
      const [type, content] = bodyOf(described);
      const body = resolve(content.schema);
      if (!body.properties) list.append(element('dt', '请求体'), element('dd', type));
      for (const [name, schema] of Object.entries(body.properties || {})) {
        const must = (body.required || []).includes(name) ? '必填。' : '';
        list.append(element('dt', name), element('dd', must + (schema.description || '') + values(schema)));
      }
    }
    if (list.children.length) block.append(list);
    block.append(element('pre', curl(path, method, described)), ...answer(described));
    return block;
  }

  at('about').textContent = api.info.description;
  at('about').after(english(api.info['x-description-en']));
  const groups = new Map(api.tags.map((tag) => [tag.name, [element('h2', tag['x-displayName'])]]));
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const [method, described] of Object.entries(methods)) {
      groups.get(described.tags[0]).push(operation(path, method, described));
    }
  }
  const problems = element('dl', null, 'source');
  for (const [code, problem] of Object.entries(api['x-problems'])) {
    const name = element('dt', code);
    name.id = code;
    problems.append(name, element('dd', problem.status + '　' + problem.title + '。' + problem.description.replaceAll('`', '')));
  }
  at('operations').replaceChildren(
    ...[...groups.values()].flat(),
    element('h2', '问题代码'), problems);
  if (location.hash) {
    const wanted = at(location.hash.slice(1));
    if (wanted) wanted.scrollIntoView();
  }
})().catch((error) => {
  document.getElementById('operations').textContent = '接口说明读不到，请稍后再试。';
  throw error;
});
