/** Bundles of options, ours and those of others. */

/** A bundle of options, as `definePreset` makes it. */
export interface Preset {
  /** Tells it from other objects, also where another copy of Bindsmith made it. */
  readonly kind: "bindsmith-preset";
  readonly name: string;
  /** As in a configuration; checked like one. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Folder that relative paths of its options start from; default: that of the configuration. Absolute. */
  readonly folder?: string;
  /** The module that it was loaded from, absolute; absent: the configuration made it, or it is ours. */
  readonly source?: string;
}

/** What the stages know of a preset. */
export interface PresetUse {
  readonly name: string;
  readonly source?: string;
  /** Whether it says this of an option, so that the user is not told of it: a selector that matches nothing. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** Whether a value is a {@link Preset}. */
export function isPreset(value: unknown): value is Preset {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    value.kind === "bindsmith-preset" &&
    "name" in value &&
    typeof value.name === "string" &&
    "options" in value &&
    typeof value.options === "object" &&
    value.options !== null
  );
}

/** A preset, or the name of one. */
export function isPresetEntry(value: unknown): boolean {
  return typeof value === "string" || isPreset(value);
}

/** The items that a preset has in a list. */
export function presetItems(preset: PresetUse | undefined, option: string): readonly unknown[] {
  const items = preset?.options[option];
  return Array.isArray(items) ? items : [];
}
