// What the eye would see of a document, in numbers. `root` is its window, `width` that of the screen:
// on a telephone the window grows with what does not fit.
(function measure(root, width = root.innerWidth) {
    const doc = root.document;

    function channel(value) {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }
    function luminance(color) { // WCAG 2.2, relative luminance
        return 0.2126 * channel(color[0]) + 0.7152 * channel(color[1]) + 0.0722 * channel(color[2]);
    }
    function parsed(text) {
        if (!/^rgba?\(/.test(text)) {
            throw new Error("a colour that is not read: " + text);
        }
        const numbers = (text.match(/[\d.]+/g) || []).map(Number);
        return numbers.length === 3 ? [...numbers, 1] : numbers;
    }
    function over(top, below) {
        const share = top[3];
        return [0, 1, 2].map(i => top[i] * share + below[i] * (1 - share)).concat([1]);
    }
    function canvas() {
        const dark = root.matchMedia("(prefers-color-scheme: dark)").matches &&
            /dark/.test(root.getComputedStyle(doc.documentElement).colorScheme);
        return dark ? [18, 18, 18, 1] : [255, 255, 255, 1];
    }
    function ground(element) {
        const layers = [];
        for (let at = element; at; at = at.parentElement) {
            layers.push(parsed(root.getComputedStyle(at).backgroundColor));
        }
        return layers.reverse().reduce((below, top) => top[3] > 0 ? over(top, below) : below, canvas());
    }
    function contrast(a, b) {
        const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
        return (light + 0.05) / (dark + 0.05);
    }
    function shown(element) {
        const style = root.getComputedStyle(element);
        const box = element.getBoundingClientRect();
        return style.visibility !== "hidden" && style.display !== "none" && box.width > 1 && box.height > 1;
    }

    const walker = doc.createTreeWalker(doc.body, root.NodeFilter.SHOW_TEXT);
    let faintest = {ratio: 99};
    let smallest = {size: 999};
    let words = 0;
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        const text = walker.currentNode.textContent.trim();
        if (!text || !shown(element) || /^(SCRIPT|STYLE)$/i.test(element.tagName)) {
            continue;
        }
        words += text.split(/\s+/).length;
        const style = root.getComputedStyle(element);
        const behind = ground(element);
        const ratio = contrast(over(parsed(style.color), behind), behind);
        const place = `${element.tagName.toLowerCase()}.${element.className}: ${text.slice(0, 40)}`;
        if (ratio < faintest.ratio) {
            faintest = {ratio, place};
        }
        const size = parseFloat(style.fontSize);
        if (size < smallest.size) {
            smallest = {size, place};
        }
    }
    const wide = [...doc.body.querySelectorAll("*")]
        .filter(e => shown(e) && e.getBoundingClientRect().right > width + 1)
        .filter(e => { // within a box that scrolls it is not lost
            for (let at = e.parentElement; at; at = at.parentElement) {
                if (/auto|scroll|hidden/.test(root.getComputedStyle(at).overflowX)) {
                    return false;
                }
            }
            return true;
        })
        .map(e => `${e.tagName.toLowerCase()}.${e.className}`);
    const paragraphs = [...doc.querySelectorAll("p")].filter(shown);
    const body = root.getComputedStyle(paragraphs[0] || doc.body);
    return {
        words,
        faintest,
        smallest,
        wide: wide.slice(0, 5),
        overflow: doc.documentElement.scrollWidth - width,
        measure: Math.max(0, ...paragraphs.map(p => p.clientWidth)) / parseFloat(body.fontSize),
        size: parseFloat(body.fontSize),
        leading: (parseFloat(body.lineHeight) || 1.2 * parseFloat(body.fontSize)) / parseFloat(body.fontSize),
        ground: luminance(ground(doc.body)),
        brokenPictures: [...doc.images].filter(i => !i.complete || i.naturalWidth === 0).map(i => i.src.slice(0, 60)),
        pictures: doc.images.length,
    };
})
