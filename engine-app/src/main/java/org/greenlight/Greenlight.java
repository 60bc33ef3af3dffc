package org.greenlight;

import java.util.concurrent.Callable;
import org.greenlight.run.ServeCommand;
import org.greenlight.story.StoryCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line of the jar. Without a command it serves. Exit codes: 0 done, 1 the command ran and found something
 * wrong, 2 the command was not understood.
 */
@Command(
        name = "greenlight",
        mixinStandardHelpOptions = true,
        description = "Supply-chain green finance workflow engine",
        subcommands = {ServeCommand.class, StoryCommand.class})
public final class Greenlight implements Callable<Integer> {

    private Greenlight() {}

    public static void main(String[] arguments) {
        int code = new CommandLine(new Greenlight()).execute(arguments);
        if (code != ServeCommand.KEEPS_RUNNING) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() {
        return new CommandLine(new ServeCommand()).execute();
    }
}
