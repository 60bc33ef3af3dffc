package org.greenlight.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StoryIT {

    @Test
    void theJarPlaysAWholeFinancingAndBothSidesAgreeToTheFen() throws Exception {
        Path output = Path.of("target", "story.jsonl");
        Process story = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"), "-Xmx768m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                        "-jar", "target/greenlight.jar", "story", "--json", "--samples", "samples")
                .redirectOutput(output.toFile())
                .redirectError(Path.of("target", "story.err").toFile())
                .start();
        assertThat(story.waitFor(8, TimeUnit.MINUTES)).isTrue();
        assertThat(story.exitValue()).as(() -> read(Path.of("target", "story.err"))).isZero();

        ObjectMapper json = new ObjectMapper();
        List<String> lines = read(output).lines().toList();
        for (String line : lines.subList(0, lines.size() - 1)) {
            JsonNode step = json.readTree(line);
            assertThat(step.fieldNames()).toIterable().contains("step", "role", "actor", "at", "refs", "decision");
        }
        assertThat(lines.stream().filter(line -> line.contains("\"decision\":{\"table\"")).count()).isGreaterThanOrEqualTo(8);
        JsonNode totals = json.readTree(lines.get(lines.size() - 1));
        // 1,017,000.00 at 3.45 % for 45 days of 360 is 4,385.8125; 90 % of 1,130,000.00 is advanced.
        assertThat(totals.path("face").asText()).isEqualTo("1130000.00");
        assertThat(totals.path("advanced").asText()).isEqualTo("1017000.00");
        assertThat(totals.path("discount").asText()).isEqualTo("4385.81");
        assertThat(totals.path("repaid").asText()).isEqualTo("1130000.00");
        assertThat(totals.path("heldBackReleased").asText()).isEqualTo("113000.00");
        assertThat(totals.path("ledgerSum").asText()).isEqualTo("0.00");
        assertThat(totals.path("registry").path("filed").asInt()).isOne();
        assertThat(totals.path("registry").path("discharged").asInt()).isOne();
        assertThat(totals.path("bank").path("executed").asText()).isEqualTo("1125614.19");
    }

    private static String read(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
