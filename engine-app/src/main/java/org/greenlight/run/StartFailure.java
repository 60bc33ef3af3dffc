package org.greenlight.run;

import java.net.BindException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.config.ConfigException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.PlaceholderResolutionException;

/**
 * Tells why the start failed in one line on the error stream, where a person can mend it. Anything else is a defect of
 * ours, and is told by Spring Boot with its stack trace.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class StartFailure implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<StartProblem> problem = find(failure);
        problem.ifPresent(known -> System.err.println(known.getMessage()));
        return problem.isPresent();
    }

    /** The exit code for a failed start that was told already; empty if it is none of those. */
    public static Optional<Integer> exitCode(Throwable failure) {
        return find(failure).map(StartProblem::exitCode);
    }

    static Optional<StartProblem> find(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).map(StartFailure::known).flatMap(Optional::stream).findFirst();
    }

    private static Optional<StartProblem> known(Throwable cause) {
        if (cause instanceof StartProblem problem) {
            return Optional.of(problem);
        }
        if (cause instanceof PlaceholderResolutionException || cause instanceof org.springframework.boot.context.properties.bind.BindException) {
            Throwable root = org.springframework.core.NestedExceptionUtils.getMostSpecificCause(cause);
            return Optional.of(StartProblem.setting("A setting is missing or not understood: " + cause.getMessage()
                    + (root == cause ? "" : " (" + root.getMessage() + ")")));
        }
        if (cause instanceof ConfigException wrong) {
            return Optional.of(StartProblem.setting("A setting of Kafka is not understood: " + wrong.getMessage() + " (SPRING_KAFKA_BOOTSTRAP_SERVERS)"));
        }
        if (cause instanceof PortInUseException || cause instanceof BindException) {
            return Optional.of(StartProblem.surroundings("A port is in use (" + cause.getMessage()
                    + "); end what listens there, or choose another one with --port", cause));
        }
        if (cause instanceof FlywayValidateException) {
            return Optional.of(StartProblem.surroundings("The database was made by another version of Greenlight: " + cause.getMessage(), cause));
        }
        if (cause instanceof FileSystemException file) {
            return Optional.of(StartProblem.surroundings("A file cannot be used: " + file.getFile() + " (" + reason(file)
                    + "); make room or give the right to it, or choose another folder with --data", cause));
        }
        return cause instanceof SQLException database ? ofDatabase(database) : Optional.empty();
    }

    private static String reason(FileSystemException file) {
        return file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
    }

    /** By the class of the SQL state: connection, login, unknown database, missing right, no room. */
    private static Optional<StartProblem> ofDatabase(SQLException database) {
        String state = String.valueOf(database.getSQLState());
        String what = state.startsWith("08") ? "The database is not reached: "
                : state.startsWith("28") ? "The database refuses the login: "
                : state.equals("3D000") ? "The database server has no such database: "
                : state.equals("42501") ? "A role of the database lacks a right that docker-compose.yml tells the administrator to grant: "
                : state.startsWith("53") ? "The database has no room: "
                : null;
        return Optional.ofNullable(what).map(words -> StartProblem.surroundings(words + database.getMessage()
                + " (SPRING_DATASOURCE_*, SPRING_FLYWAY_*)", database));
    }
}
