import { type ElementDefinition, type ElementName, elementRegistry } from './element-registry.ts';

/** What the registry says about an element, if it knows the name. */
export function definitionOf(name: string): ElementDefinition | undefined {
  return isElementName(name) ? elementRegistry[name] : undefined;
}

export function isElementName(name: string): name is ElementName {
  return Object.hasOwn(elementRegistry, name);
}
