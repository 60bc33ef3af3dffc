package org.greenlight.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A real Chromium with one person in it. Whatever the console reports as an error fails the test at {@link #close}. */
public final class Browser implements AutoCloseable {

    private static final Path DRIVER = Path.of("..", "forms", "target", "web", "playwright").toAbsolutePath().normalize();
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<Path> CHROMIUM = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage");

    private final Playwright playwright;
    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> errors = new ArrayList<>();

    /** Opens the browser on the login page, in one of the two languages and as wide as asked. */
    public Browser(int port, String language, int width) {
        Path chromium = CHROMIUM.stream().filter(Files::isExecutable).findFirst().orElseThrow(() -> new IllegalStateException(
                "The page tests need a browser. Install one: apt-get install chromium fonts-wqy-zenhei"));
        System.setProperty("playwright.cli.dir", DRIVER.toString());
        base = "http://localhost:" + port;
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", "node")));
        context = playwright.chromium()
                .launch(new LaunchOptions().setExecutablePath(chromium).setHeadless(true).setArgs(ARGUMENTS))
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, 900));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // dmn-js ships its renderer's development build, which says so as an error.
            if (message.type().equals("error") && !message.text().contains("development build of Inferno")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        open("/login?lang=" + language);
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
        page.waitForURL(base + "/**");
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

    @Override
    public void close() {
        playwright.close();
        assertThat(errors).as("errors on the browser's console, Content-Security-Policy included").isEmpty();
    }
}
