import { afterEach, describe, expect, it, vi } from "vitest";
import { multipart, part } from "../../templates/typescript/runtime/core/multipart.js";

/** React Native's form, as its `getParts` gives it to the native side. */
class NativeFormData {
  readonly parts: (readonly [string, unknown])[] = [];
  append(name: string, value: unknown): void {
    this.parts.push([name, value]);
  }
  getParts(): readonly unknown[] {
    return this.parts;
  }
}

const photo = { uri: "file:///a.jpg", name: "a.jpg", type: "image/jpeg" };

describe("files as addresses", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("are left to the networking of React Native, with all other parts", async () => {
    vi.stubGlobal("navigator", { product: "ReactNative" });
    vi.stubGlobal("FormData", NativeFormData);
    const body = multipart({ photo, more: [photo, photo], title: "T", count: 2, tags: { a: 1 }, none: null })!;
    const form = (await body.data()) as unknown as NativeFormData;
    expect([body.contentType, body.replayable]).toEqual([undefined, true]);
    expect(form.parts).toEqual([
      ["photo", photo],
      ["more", photo],
      ["more", photo],
      ["title", "T"],
      ["count", "2"],
      ["tags", { string: '{"a":1}', type: "application/json" }],
    ]);
  });

  it("are its own form as it is given", async () => {
    vi.stubGlobal("navigator", { product: "ReactNative" });
    const form = new NativeFormData();
    expect(await multipart(form)!.data()).toBe(form);
  });

  it("are data elsewhere, and forms without one are made as elsewhere", async () => {
    expect(await new Response(await multipart({ photo })!.data()).text()).toContain(JSON.stringify(photo));
    vi.stubGlobal("navigator", { product: "ReactNative" });
    expect(multipart({ title: "T" })!.contentType).toMatch(/^multipart\/form-data; boundary=/);
  });
});

describe("part", () => {
  it.each([
    ["without options", () => part(["a", "b"])],
    ["with a content type", () => part(["a", "b"], { contentType: "application/json" })],
  ])("%s makes one part of a list", async (_, tags) => {
    const text = await new Response(await multipart({ tags: tags() })!.data()).text();
    expect(text.match(/Content-Disposition/g)).toHaveLength(1);
    expect(text).toContain('Content-Type: application/json\r\n\r\n["a","b"]\r\n');
  });
});
