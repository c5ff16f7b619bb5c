export function precompiledModule(root: string, file: string): Promise<string>;
