"""A headless Chromium, spoken to over a pipe (Chrome DevTools Protocol, flat sessions)."""
import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

PATIENCE = 60.0  # seconds for one answer


def program():
    """Where Chromium is; nothing where it is not installed."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            return found
    return None


class Chromium:
    def __init__(self, path):
        self.folder = tempfile.mkdtemp()
        to_child, self.to = os.pipe()
        self.back, from_child = os.pipe()
        command = [path, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                   "--no-first-run", "--user-data-dir=" + self.folder, "--remote-debugging-pipe",
                   "about:blank"]

        def place_pipes():  # the protocol reads descriptor 3 and writes to 4
            low, high = os.dup(to_child), os.dup(from_child)
            os.dup2(low, 3)
            os.dup2(high, 4)

        self.process = subprocess.Popen(command, preexec_fn=place_pipes, close_fds=False,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_child)
        os.close(from_child)
        self.number = 0
        self.left = b""
        self.events = []

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.to)
        os.close(self.back)
        shutil.rmtree(self.folder, ignore_errors=True)

    def message(self, deadline):
        while b"\0" not in self.left:
            ready, _, _ = select.select([self.back], [], [], max(0.0, deadline - time.time()))
            data = os.read(self.back, 1 << 16) if ready else b""
            if not data:
                raise TimeoutError("Chromium does not answer")
            self.left += data
        text, self.left = self.left.split(b"\0", 1)
        return json.loads(text)

    def ask(self, method, session=None, **parameters):
        self.number += 1
        request = {"id": self.number, "method": method, "params": parameters}
        if session:
            request["sessionId"] = session
        os.write(self.to, json.dumps(request).encode() + b"\0")
        deadline = time.time() + PATIENCE
        while True:
            message = self.message(deadline)
            if message.get("id") == self.number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def page(self):
        return Page(self)


class Page:
    """A tab, with what it complained of."""

    def __init__(self, browser):
        self.browser = browser
        self.target = browser.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.ask("Target.attachToTarget", targetId=self.target,
                                   flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.ask(domain + ".enable")

    def ask(self, method, **parameters):
        return self.browser.ask(method, self.session, **parameters)

    def close(self):
        self.browser.ask("Target.closeTarget", targetId=self.target)

    def show_as(self, width, height, scheme="light", media="screen"):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height,
                 deviceScaleFactor=1, mobile=width < 600)
        self.ask("Emulation.setEmulatedMedia", media=media,
                 features=[{"name": "prefers-color-scheme", "value": scheme}])

    def open(self, address):
        self.browser.events.clear()
        done = self.ask("Page.navigate", url=address)
        if "errorText" in done:
            raise RuntimeError(f"{address}: {done['errorText']}")
        self.wait_for("document.readyState === 'complete'")

    def wait_for(self, condition):
        deadline = time.time() + PATIENCE
        while not self.run(condition):
            if time.time() > deadline:
                raise TimeoutError(f"{condition} does not come to be: {self.complaints()}")
            time.sleep(0.05)

    def run(self, script):
        """The value of an expression, of a promise what it comes to."""
        done = self.ask("Runtime.evaluate", expression=script, awaitPromise=True,
                        returnByValue=True)
        if "exceptionDetails" in done:
            details = done["exceptionDetails"]
            raise RuntimeError(details.get("exception", {}).get("description", str(details)))
        return done["result"].get("value")

    def picture(self, file, whole=False):
        parameters = {"format": "png"}
        if whole:
            size = self.ask("Page.getLayoutMetrics")["cssContentSize"]
            parameters |= {"captureBeyondViewport": True,
                           "clip": {"x": 0, "y": 0, "width": size["width"],
                                    "height": min(size["height"], 4000), "scale": 1}}
        data = self.ask("Page.captureScreenshot", **parameters)["data"]
        with open(file, "wb") as out:
            out.write(base64.b64decode(data))

    def complaints(self):
        """Errors, and files that were not to be had, since the page was opened."""
        found = []
        for event in self.browser.events:
            method, about = event.get("method"), event.get("params", {})
            if method == "Runtime.exceptionThrown":
                found.append(about["exceptionDetails"].get("text", "exception"))
            elif method == "Runtime.consoleAPICalled" and about["type"] == "error":
                found.append(" ".join(str(a.get("value", a.get("description"))) for a in about["args"]))
            elif method == "Log.entryAdded" and about["entry"]["level"] == "error":
                found.append(about["entry"]["text"] + " " + about["entry"].get("url", ""))
            elif method == "Network.loadingFailed" and not about.get("canceled"):
                found.append("not loaded: " + about.get("errorText", ""))
        return found
