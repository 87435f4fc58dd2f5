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
  let api;
  try {
    api = await (await fetch('/v1/openapi.json')).json();
  } catch (error) {
    at('operations').textContent = '接口说明读不到，请稍后再试。';
    return;
  }
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

  function operation(path, method, described) {
    const block = element('section', null, 'operation');
    const title = element('h3');
    title.append(element('span', method.toUpperCase(), 'method ' + method), element('code', path));
    block.append(title, element('p', described.summary));
    if (described.description) block.append(element('p', described.description, 'hint'));
    const list = element('dl');
    for (const parameter of (described.parameters || []).map(resolve)) {
      list.append(element('dt', parameter.name), element('dd', parameter.description + values(parameter.schema)));
    }
    if (described.requestBody) {
      const body = resolve(described.requestBody.content['application/json'].schema);
      for (const [name, schema] of Object.entries(body.properties)) {
        const must = (body.required || []).includes(name) ? '必填。' : '';
        list.append(element('dt', name), element('dd', must + (schema.description || '') + values(schema)));
      }
    }
    if (list.children.length) block.append(list);
    return block;
  }

  at('about').textContent = api.info.description;
  const groups = new Map(api.tags.map((tag) => [tag.name, []]));
  for (const [path, methods] of Object.entries(api.paths)) {
    for (const [method, described] of Object.entries(methods)) {
      groups.get(described.tags[0]).push(operation(path, method, described));
    }
  }
  const problems = element('dl', null, 'source');
  for (const [code, problem] of Object.entries(api['x-problems'])) {
    const name = element('dt', code);
    name.id = code;
    problems.append(name, element('dd', problem.status + '　' + problem.title));
  }
  at('operations').replaceChildren(
    ...[...groups].flatMap(([name, blocks]) => [element('h2', name), ...blocks]),
    element('h2', '问题代码'), problems);
  if (location.hash) {
    const wanted = at(location.hash.slice(1));
    if (wanted) wanted.scrollIntoView();
  }
})();
