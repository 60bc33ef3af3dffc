package org.greenlight.run;

/**
 * The system cannot start, and a person can mend that. The message is one line that says what is wrong and what to do.
 * The exit codes are those of {@link org.greenlight.Greenlight}.
 */
final class StartProblem extends RuntimeException {

    /** An option or a setting was not understood. */
    static final int SETTING = 2;

    /** What the system needs around it is missing: a port, a folder, room on the disk, the database, the broker. */
    static final int SURROUNDINGS = 3;

    private final int exitCode;

    private StartProblem(int exitCode, String message, Throwable cause) {
        super(message.replaceAll("\\s*\\R\\s*", " "), cause);
        this.exitCode = exitCode;
    }

    static StartProblem setting(String message) {
        return new StartProblem(SETTING, message, null);
    }

    static StartProblem surroundings(String message, Throwable cause) {
        return new StartProblem(SURROUNDINGS, message, cause);
    }

    int exitCode() {
        return exitCode;
    }
}
