package org.greenlight.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A failed start is told in one line with its exit code, however deep Spring wrapped the cause. */
class StartFailureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            08001 | is not reached
            28P01 | refuses the login
            3D000 | no such database
            42501 | lacks a right
            53100 | no room
            """)
    void theDatabaseIsAskedForByItsState(String state, String told) {
        StartProblem problem = StartFailure.find(new IllegalStateException("beans", new SQLException("FATAL: \n  the server's words", state))).orElseThrow();
        assertThat(problem.getMessage()).contains(told, "the server's words").doesNotContain("\n");
        assertThat(problem.exitCode()).isEqualTo(3);
    }

    @Test
    void aSettingOfKafkaIsASlipOfThePen() {
        assertThat(StartFailure.find(new IllegalStateException(new ConfigException("Invalid url in bootstrap.servers: kafka"))))
                .get().extracting(StartProblem::exitCode).isEqualTo(2);
    }

    @Test
    void aFullDiskNamesTheFile() {
        assertThat(StartFailure.find(new IllegalStateException(new FileSystemException("data/kafka/log", null, "No space left on device"))))
                .get().extracting(Throwable::getMessage).asString().contains("data/kafka/log", "No space left on device");
    }

    @Test
    void aDefectOfOursIsNotHidden() {
        assertThat(StartFailure.find(new IllegalStateException("beans", new NullPointerException()))).isEmpty();
        assertThat(new StartFailure().reportException(new NullPointerException())).isFalse();
    }
}
