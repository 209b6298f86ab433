package app.yizhan.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Chromium as Debian ships it, or the one that is named; each person in a context of their own. */
final class Browser implements AutoCloseable {

    private static final double PATIENCE_MS = 60_000;
    private static final int PHONE_PX = 390;
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** A dialog that is still fading in has colours that nobody reads; what moves for ever is no transition. */
    private static final String SETTLED = """
            () => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(x => !x.isActive || !x.isActive())
              && !document.querySelector('[aria-busy=true]')
              && document.getAnimations().every(a => a.playState !== 'running' || a.effect.getComputedTiming().iterations === Infinity)""";

    /** As long as the page lets keys wait for a task that has only just come. */
    private static final String READ = """
            () => [...document.querySelectorAll('.panel')].every(panel => performance.now() - panel.shown > 400)""";

    /** Asked at every frame, as it comes, a page is drawn sixty times a second for as long as somebody waits. */
    private static final Page.WaitForFunctionOptions EVERY_50_MS =
            new Page.WaitForFunctionOptions().setPollingInterval(50);

    /** Done when the router has put the page where the other one was. */
    private static final String GO = """
            (path) => new Promise((there) => {
              const to = new URL(path, location.href);
              window.addEventListener('vaadin-router-location-changed', there, { once: true });
              window.dispatchEvent(new CustomEvent('vaadin-router-go', { detail: { pathname: to.pathname, search: to.search } }));
            }).then(() => null)""";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String address;
    private final Map<String, List<Cookie>> sessions = new HashMap<>();
    private final Map<String, Deque<BrowserContext>> closed = new HashMap<>();

    Browser(String address) {
        this.address = address;
        // five seconds, as it comes, are too few for a publication with its cases on a busy machine
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        // the driver must not look for a browser of its own
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium()).setArgs(FLAGS));
    }

    private static Path chromium() {
        var named = System.getenv("CHROMIUM");
        if (named != null) {
            return Path.of(named);
        }
        return List.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium: install the package chromium"));
    }

    /** A fresh window, nobody logged in. */
    Person visitor(int width, String locale) {
        var kind = width + " " + locale;
        var used = closed.getOrDefault(kind, new ArrayDeque<>()).poll();
        var context = used == null ? open(width, locale) : used;
        var page = context.newPage();
        if (used != null) {
            forgetsEverything(context, page);
        }
        var person = new Person(
                page,
                address,
                locale,
                () -> closed.computeIfAbsent(kind, it -> new ArrayDeque<>()).push(context));
        person.forgetsWhoItIs();
        return person;
    }

    private BrowserContext open(int width, String locale) {
        var context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width == PHONE_PX ? 844 : 900)
                .setHasTouch(width == PHONE_PX)
                .setIsMobile(width == PHONE_PX)
                // the lamp of a station line breathes for ever: a tenth of a core as long as the page is open
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(locale));
        context.setDefaultTimeout(PATIENCE_MS);
        return context;
    }

    /** All but what it has read of the application: every new window would read and compile the scripts anew. */
    private void forgetsEverything(BrowserContext context, Page page) {
        var what = new JsonObject();
        what.addProperty("origin", address);
        what.addProperty("storageTypes", "all");
        context.newCDPSession(page).send("Storage.clearDataForOrigin", what);
        context.setOffline(false);
    }

    /** A person at work, in an empty window: who has logged in once is known from then on, as on a device of one's own. */
    Person as(String account, int width, String locale) {
        var person = visitor(width, locale);
        takes(person, account);
        return person;
    }

    /** Another person at the same window, whose scripts the browser has at hand already. */
    void takes(Person window, String account) {
        window.page.navigate("about:blank");
        window.forgetsWhoItIs();
        var device = account + window.locale;
        if (sessions.containsKey(device)) {
            window.context.addCookies(sessions.get(device));
        } else {
            window.open("/login");
            window.logsIn(account, "yizhan");
            sessions.put(device, window.context.cookies());
            window.page.navigate("about:blank");
        }
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** One window. */
    static final class Person implements AutoCloseable {

        final Page page;
        private final BrowserContext context;
        private final String address;
        private final String locale;
        private final List<String> errors = new ArrayList<>();

        private final Runnable closed;

        private Person(Page page, String address, String locale, Runnable closed) {
            this.context = page.context();
            this.page = page;
            this.closed = closed;
            this.address = address;
            this.locale = locale;
            page.onPageError(errors::add);
        }

        private void forgetsWhoItIs() {
            context.clearCookies();
            if (locale.startsWith("en")) {
                // a person's own language goes before the browser's; what was chosen on the device goes before both
                context.addCookies(List.of(new Cookie("yz-lang", "en").setUrl(address)));
            }
        }

        /** On the page of log-in, wherever that leads. */
        void logsIn(String account, String password) {
            page.fill("input[name=username]", account);
            page.fill("input[name=password]", password);
            page.press("input[name=password]", "Enter");
            page.waitForURL(Pattern.compile("^(?!.*/login).*$"));
            settled();
        }

        /** As after hours without use: the server does not know the session any longer. */
        void losesTheSession() {
            context.addCookies(List.of(new Cookie("YIZHAN", "0".repeat(32)).setUrl(address)));
        }

        /** As in a lift: the browser knows that there is no network. */
        void offline(boolean offline) {
            context.setOffline(offline);
        }

        void open(String path) {
            page.navigate(address + path);
            settled();
        }

        /** To another page as a link of the menu leads there, once the application is open: its scripts are not read again. */
        void goes(String path) {
            if (page.evaluate("() => !window.Vaadin?.Flow?.clients").equals(true)) {
                open(path);
                return;
            }
            page.evaluate(GO, path);
            settled();
        }

        /** From the list of the inbox, as people get there. */
        void opensTask(String task) {
            open("/inbox");
            page.locator("main a[href$='%s']".formatted(task)).first().click();
            settled();
        }

        /** Looks at the task that lies open until keys act on it. */
        void reads() {
            page.waitForFunction(READ, null, EVERY_50_MS);
        }

        /** Waits until the client is there and no request to the server is under way. */
        void settled() {
            page.waitForFunction(SETTLED, null, EVERY_50_MS);
        }

        Locator button(String name) {
            return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
        }

        /** Errors of scripts since the window was opened. */
        List<String> errors() {
            return List.copyOf(errors);
        }

        @Override
        public void close() {
            if (!page.isClosed()) {
                context.pages().forEach(Page::close);
                closed.run();
            }
        }
    }
}
