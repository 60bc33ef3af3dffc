package org.greenlight.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.boot.convert.DurationStyle;

/** What a setting may say, and how that is told to the person who wrote something else. */
enum SettingKind {

    PORT("a port: a whole number from 0 to 65535, 0 for any free one", SettingKind::isPort),
    FOLDER("the path of a folder", text -> !text.isEmpty() && Path.of(text) != null),
    DATABASE("the address of a PostgreSQL database: jdbc:postgresql://HOST:PORT/DATABASE", text -> text.matches("jdbc:postgresql://[^\\s/]+/[^\\s/]+")),
    BROKERS("a list of brokers: HOST:PORT,HOST:PORT", text -> Stream.of(text.split(",", -1)).allMatch(SettingKind::isHostAndPort)),
    WEB_ADDRESS("an address that begins with http:// or https:// and names a host", text -> text.isEmpty() || isWebAddress(text)),
    PARTNERS("an address that begins with http:// or https:// and names a host, or the word 'embedded'",
            text -> text.equals("embedded") || isWebAddress(text)),
    KEY("32 bytes in Base64 (openssl rand -base64 32)", text -> Base64.getDecoder().decode(text).length == 32),
    DURATION("a duration that is not negative, for instance 500ms, 10s or PT1M", text -> !DurationStyle.detectAndParse(text).isNegative()),
    COUNT("a whole number from 1 to 1000", text -> Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= 1000),
    FLAG("true or false", text -> text.equals("true") || text.equals("false"));

    private final String description;
    private final Predicate<String> rule;

    SettingKind(String description, Predicate<String> rule) {
        this.description = description;
        this.rule = rule;
    }

    String description() {
        return description;
    }

    /** A key is a secret, and an address of a database may hold a password. */
    boolean isSecret() {
        return this == KEY || this == DATABASE;
    }

    boolean understands(String text) {
        try {
            return rule.test(text);
        } catch (IllegalArgumentException | ArithmeticException notOne) {
            return false;
        }
    }

    private static boolean isPort(String text) {
        return text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535;
    }

    private static boolean isHostAndPort(String text) {
        int colon = text.lastIndexOf(':');
        return colon > 0 && text.substring(0, colon).trim().matches("[\\w.-]+|\\[[0-9a-fA-F:.]+]") && isPort(text.substring(colon + 1).trim())
                && Integer.parseInt(text.substring(colon + 1).trim()) > 0;
    }

    private static boolean isWebAddress(String text) {
        URI uri = URI.create(text);
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null && uri.getPort() <= 65535;
    }
}
