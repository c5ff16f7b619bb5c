/** Uses the page as a person would, and posts what came of it to the server that the page came from. */

interface Step {
  readonly step: string;
  readonly ok: boolean;
}

export async function drive(): Promise<void> {
  const steps: Step[] = [];
  const step = async (name: string, condition: () => boolean): Promise<void> => {
    const end = performance.now() + 20_000;
    while (!condition() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
    steps.push({ step: name, ok: condition() });
  };
  try {
    await step("the first page is there", () => rows() >= 10);
    for (let page = 2; page <= 4; page++) {
      list().scrollTop = list().scrollHeight;
      await step(`scrolling fetches page ${page}`, () => rows() >= Math.min(page * 10, 35));
    }
    await step("the list has an end", () => list().textContent?.includes("35 products") === true);
    create("Lamp");
    await step(
      "a new product is in the list",
      () => list().firstElementChild?.textContent?.startsWith("Lamp") === true,
    );
    await step("all pages are fetched again", () => rows() === 36);
    create("Lamp");
    await step("an error shows its typed body", () => alertText() === "There is a Lamp already.");
    list().querySelector("button")?.click();
    await step("details load", () => dialog()?.textContent?.startsWith("Loading") === true);
    dialog()?.querySelector("button")?.click();
    await step("closing them ends the request", () => document.body.dataset["aborted"] === "/products/{productId}");
  } catch (error) {
    steps.push({ step: String(error), ok: false });
  }
  await fetch("/report", { method: "POST", body: JSON.stringify(steps) });
}

function list(): HTMLElement {
  return document.querySelector("ul") ?? document.body;
}

function rows(): number {
  return document.querySelectorAll("li[data-id]").length;
}

function dialog(): HTMLElement | null {
  return document.querySelector("dialog");
}

function alertText(): string | undefined {
  return document.querySelector('[role="alert"]')?.textContent ?? undefined;
}

/** React notices a new value only through the setter of the element. */
function create(name: string): void {
  const input = document.querySelector("input");
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, name);
  input?.dispatchEvent(new Event("input", { bubbles: true }));
  document.querySelector("form")?.requestSubmit();
}
