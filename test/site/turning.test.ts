import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { distanceOf, eyeOf, sideWords, viewpointOf } from "../../src/site/client/viewpoint.js";
import { skip, useSite } from "./cells-page.js";

describe("a viewpoint in space", () => {
  const camera = { eye: { x: -1, y: -1.32, z: 0.88 }, center: { x: 0, y: 0, z: -0.14 } };

  test("is the eye in spherical coordinates about what it looks at", () => {
    assert.deepEqual(viewpointOf({ eye: { x: 0, y: 2, z: 2 } }, 2 * Math.SQRT2), { turn: 90, tilt: 45, zoom: 1 });
    const near = distanceOf(camera);
    const viewpoint = viewpointOf(camera, near);
    const eye = eyeOf(viewpoint, camera, near);
    for (const axis of ["x", "y", "z"] as const) assert.ok(Math.abs(eye[axis] - camera.eye[axis]) < 0.02, axis);
    assert.deepEqual(viewpointOf({ ...camera, eye }, near), viewpoint);
  });

  test("twice as large is half as far", () => {
    const near = distanceOf(camera);
    const eye = eyeOf({ ...viewpointOf(camera, near), zoom: 2 }, camera, near);
    assert.ok(Math.abs(distanceOf({ ...camera, eye }) - near / 2) < 1e-12);
  });

  test("its side is said by the axes: both at a corner, one in front of it", () => {
    const en = (turn: number) => sideWords(turn, ["x", "w"]).en;
    assert.deepEqual([0, 45, 90, 135, 180, -90].map(en), [
      "from large x",
      "from large x and large w",
      "from large w",
      "from small x and large w",
      "from small x",
      "from small w",
    ]);
    assert.equal(sideWords(-45, ["x", "y"]).ko, "x 값이 크고 y 값이 작은 쪽에서");
  });
});

describe("a surface", { skip }, () => {
  const { open } = useSite(["--use-angle=swiftshader", "--enable-unsafe-swiftshader"]);

  test("is turned, tilted and enlarged by keys, and says from where it is seen; so it does after a pointer turned it", async () => {
    const { page, errors } = await open("en/08-minimum-several.html");
    await page.locator("#cell-saddle summary").click();
    const figure = page.locator("#cell-saddle figure");
    await figure.scrollIntoViewIfNeeded();
    await figure.locator(".turning").waitFor({ timeout: 120_000 });
    const slider = (name: string) => figure.getByLabel(name, { exact: true });
    const words = (name: string) => slider(name).getAttribute("aria-valuetext");
    const seen = () => figure.locator(".live").screenshot();
    assert.deepEqual(await Promise.all(["Turn", "Tilt", "Zoom"].map(words)), [
      "from small x and small y",
      "32° above",
      "100 %",
    ]);
    let before = await seen();
    for (const [name, key, said] of [
      ["Turn", "PageUp", "from small y"],
      ["Tilt", "End", "89° above"],
      ["Zoom", "ArrowRight", "119 %"],
    ] as const) {
      await slider(name).focus();
      await page.keyboard.press(key);
      await page.waitForFunction(
        `document.activeElement.getAttribute("aria-valuetext") === ${JSON.stringify(said)}`,
        undefined,
        { timeout: 10_000 },
      );
      const after = await seen();
      assert.ok(!after.equals(before), name);
      before = after;
    }
    const box = await figure.locator(".live").boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 120, { steps: 5 });
    await page.mouse.up();
    await page.waitForFunction(
      `document.querySelector("#cell-saddle .turning label:nth-child(2) input").getAttribute("aria-valuetext") !== "89° above"`,
    );
    assert.deepEqual(errors, []);
    await page.context().close();
  });
});
