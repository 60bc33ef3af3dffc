package org.greenlight.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void anIdIsAUuidOfVersionSevenThatCarriesItsTime() {
        long before = System.currentTimeMillis();
        UUID id = Ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        // The counter may have run a few milliseconds ahead of the clock in another test.
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, before + 10_000);
    }

    @Test
    void idsGrowStrictlyAlsoWithinOneMillisecond() {
        Comparator<UUID> bySortableText = Comparator.comparing(UUID::toString);
        assertThat(Stream.generate(Ids::next).limit(20_000).toList())
                .isSortedAccordingTo(bySortableText)
                .doesNotHaveDuplicates();
    }
}
