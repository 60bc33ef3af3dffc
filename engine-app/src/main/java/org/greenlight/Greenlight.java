package org.greenlight;

import java.util.concurrent.Callable;
import org.greenlight.carbon.account.CarbonCommand;
import org.greenlight.run.CheckCommand;
import org.greenlight.run.ServeCommand;
import org.greenlight.run.StartFailure;
import org.greenlight.story.StoryCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line of the jar. Without a command it serves. Exit codes: 0 done; 1 the command ran and found something
 * wrong; 2 the command, an option or a setting was not understood; 3 what the system needs around it is missing: a free port,
 * a data folder of its own with room in it, the database, the broker. 2 and 3 say in one line what to do.
 */
@Command(
        name = "greenlight",
        mixinStandardHelpOptions = true,
        description = "Supply-chain green finance workflow engine",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            " 0:done",
            " 1:the command ran and found something wrong",
            " 2:the command, an option or a setting was not understood",
            " 3:a port, the data folder, the database or the broker cannot be had"
        },
        subcommands = {ServeCommand.class, CheckCommand.class, CarbonCommand.class, StoryCommand.class})
public final class Greenlight implements Callable<Integer> {

    private Greenlight() {}

    public static void main(String[] arguments) {
        int code = new CommandLine(new Greenlight())
                .setParameterExceptionHandler(Greenlight::tellTheSlip)
                .setExecutionExceptionHandler(Greenlight::endAFailedStart)
                .execute(arguments);
        if (code != ServeCommand.KEEPS_RUNNING) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() {
        return new ServeCommand().call();
    }

    private static int tellTheSlip(CommandLine.ParameterException slip, String[] arguments) {
        String command = slip.getCommandLine().getCommandSpec().qualifiedName();
        System.err.println(slip.getMessage() + " ('" + command + " --help' lists the options)");
        return CommandLine.ExitCode.USAGE;
    }

    /** A failed start has been told already; what is unknown is a defect, and its stack trace is wanted. */
    private static int endAFailedStart(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        return StartFailure.exitCode(failure).orElseThrow(() -> failure);
    }
}
