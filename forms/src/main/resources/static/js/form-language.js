// Words a form in the language of the page. The schema's own texts are the English ones; the others stand in the
// message files under form.<form id>.<field key>, or field.<field key> where a field is the same in every form.
import { hasText, text } from './texts.js';

export function inLanguage(schema) {
  const worded = JSON.parse(JSON.stringify(schema));
  worded.components = words(worded.id, worded.components ?? []);
  return worded;
}

function words(form, components) {
  return components.filter(component => component.type !== 'button').map(component => {
    const name = component.key ?? component.path ?? component.id;
    for (const property of ['label', 'text', 'description']) {
      const suffix = property === 'description' ? '.description' : '';
      if (component[property] !== undefined || property === 'label') {
        set(component, property, [`form.${form}.${name}${suffix}`, `field.${name}${suffix}`]);
      }
    }
    for (const option of component.values ?? []) {
      set(option, 'label', [`form.${form}.${name}.${option.value}`, `field.${name}.${option.value}`]);
    }
    if (component.components) {
      component.components = words(form, component.components);
    }
    return component;
  });
}

function set(target, property, keys) {
  const key = keys.find(hasText);
  if (key && target.type !== 'text' || key && property === 'text') {
    target[property] = text(key);
  }
}
