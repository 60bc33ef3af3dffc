package org.greenlight.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * A real Chromium with one person in it; others may join in sessions of their own. Whatever the console reports as an error
 * fails the test at {@link #close}.
 */
public final class Browser implements AutoCloseable {

    private static final Path DRIVER = Path.of("..", "forms", "target", "web", "playwright").toAbsolutePath().normalize();
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<Path> CHROMIUM = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage");

    /** For one step of a page; generous, since the tests may run on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final Page page;
    private final String base;
    private final List<String> errors;

    /** Opens the browser on the login page, in one of the two languages and as wide as asked. */
    public Browser(int port, String language, int width) {
        Path executable = CHROMIUM.stream().filter(Files::isExecutable).findFirst().orElseThrow(() -> new IllegalStateException(
                "The page tests need a browser. Install one: apt-get install chromium fonts-wqy-zenhei"));
        System.setProperty("playwright.cli.dir", DRIVER.toString());
        base = "http://localhost:" + port;
        errors = new ArrayList<>();
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", "node")));
        chromium = playwright.chromium().launch(new LaunchOptions().setExecutablePath(executable).setHeadless(true).setArgs(ARGUMENTS));
        page = page(language, width);
    }

    private Browser(Browser other, String language, int width) {
        base = other.base;
        errors = other.errors;
        playwright = other.playwright;
        chromium = other.chromium;
        page = page(language, width);
    }

    /** A session of its own in the same Chromium, on the login page; ends with this one. */
    Browser another(String language, int width) {
        return new Browser(this, language, width);
    }

    private Page page(String language, int width) {
        Page page = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, 900)).newPage();
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.onConsoleMessage(message -> {
            // dmn-js ships its renderer's development build, which says so as an error.
            if (message.type().equals("error") && !message.text().contains("development build of Inferno")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.navigate(base + "/login?lang=" + language);
        page.waitForSelector("body[data-ready='1']");
        return page;
    }

    public Page page() {
        return page;
    }

    /** Opens a page and waits until it shows its data. */
    public Browser open(String path) {
        page.navigate(base + path);
        return ready();
    }

    public Browser ready() {
        page.waitForSelector("body[data-ready='1']");
        return this;
    }

    public Browser login(String login) {
        page.fill("#username", login);
        page.fill("#password", "greenlight");
        page.click("#enter");
        page.waitForURL(url -> !URI.create(url).getPath().equals("/login"));
        return ready();
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Fills in a field that form-js drew. */
    public Browser fill(String label, String value) {
        Locator field = page.getByLabel(label);
        field.fill(value);
        field.blur();
        return this;
    }

    /** Types a date, month first as an English browser writes it. */
    public Browser date(String label, String value) {
        Locator field = page.getByLabel(label);
        field.fill(value);
        field.press("Enter");
        return this;
    }

    /** Chooses an option of a list that form-js drew. */
    public Browser choose(String label, String option) {
        Locator field = page.locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHas(page.getByText(Pattern.compile("^" + label + "\\*?$"))));
        field.locator(".fjs-input-group").click();
        field.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(option)).first().click();
        return this;
    }

    /** Ticks a box or chooses one of the answers. */
    Browser check(String label) {
        page.getByLabel(Pattern.compile("^\\s*" + label.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0") + "\\*?\\s*$")).check();
        return this;
    }

    /** Opens a task from the inbox, where it may still have to arrive, and claims it. */
    Browser task(String title, String about) {
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(title))
                .filter(new Locator.FilterOptions().setHasText(about));
        reload("/", () -> row.count() > 0);
        return follow(row.first().getByRole(AriaRole.BUTTON));
    }

    /** Completes the open task and waits for the page of its case. */
    Browser complete(String button) {
        return follow(button(button));
    }

    /** Clicks what leads to another page. */
    Browser follow(Locator way) {
        String from = page.url();
        way.click();
        page.waitForURL(url -> !url.equals(from));
        return ready();
    }

    /** Opens the page again and again until it shows what other people or the system are about to do. */
    Browser reload(String path, BooleanSupplier shows) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).pollInSameThread().until(() -> {
            open(path);
            return shows.getAsBoolean();
        });
        return this;
    }

    /** Reloads the case until its state is the one. */
    Browser state(String state) {
        String path = URI.create(page.url()).getPath();
        return reload(path, () -> page.locator(".head .pill").first().textContent().equals(state));
    }

    public Browser picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
        return this;
    }

    /** Errors that the test provokes on purpose, such as a refused submission. */
    public Browser expectErrors(String part) {
        assertThat(errors).anyMatch(error -> error.contains(part));
        errors.removeIf(error -> error.contains(part));
        return this;
    }

    /** Ends every session in this Chromium. */
    @Override
    public void close() {
        playwright.close();
        assertThat(errors).as("errors on the browser's console, Content-Security-Policy included").isEmpty();
    }
}
