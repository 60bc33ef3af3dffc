package org.greenlight.carbon.account;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is done with carbon data on the command line. */
@Command(name = "carbon", mixinStandardHelpOptions = true, description = "Carbon accounting of an enterprise", subcommands = AccountCommand.class)
public final class CarbonCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a subcommand is missing");
    }
}
